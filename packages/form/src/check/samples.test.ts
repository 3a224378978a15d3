import { parseItemContext, parseServiceItem } from '@zhengwu/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseForm } from '../model/parse-form.js';
import { checkForm } from './check-form.js';

function read(path: string): string {
  return readFileSync(new URL(`../../../samples/items/${path}`, import.meta.url), 'utf8');
}

describe.each(['food-business-licence', 'public-place-hygiene', 'elderly-allowance'])('the form of %s', (sample) => {
  it('has nothing against it but relations that its department has yet to confirm', () => {
    const form = parseForm(read(`${sample}/form.json`)).value;
    const context = parseItemContext(read(`${sample}/context.json`)).value;
    const item = parseServiceItem(read(`${sample}/item.json`)).value;
    if (form === undefined || context === undefined || item === undefined) throw new Error('a sample does not open');
    const findings = checkForm(form, { today: '2026-11-27', item, tables: context.tables, elements: context.elements, fields: context.fields });
    const waiting = findings.filter(({ rule }) => rule === 'form/relation-unconfirmed');
    expect(waiting.length).toBeGreaterThan(0);
    expect(findings.filter((finding) => !waiting.includes(finding))).toEqual([]);
  });
});
