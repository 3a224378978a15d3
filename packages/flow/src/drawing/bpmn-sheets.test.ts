import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bpmnSheets } from '../../meta/bpmn-sheets.mjs';

it('the sheets are those of the libraries that are installed', () => {
  expect(readFileSync(new URL('./bpmn-sheets.ts', import.meta.url), 'utf8')).toBe(bpmnSheets());
});
