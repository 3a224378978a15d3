import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bpmnSheets } from '../../meta/bpmn-sheets.mjs';

it.each(Object.entries(bpmnSheets()))('%s is what the libraries that are installed ship', (name, text) => {
  expect(readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')).toBe(text);
});
