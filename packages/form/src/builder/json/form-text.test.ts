import { describe, expect, test } from 'vitest';
import { bigForm } from '../../model/testing/big-form.js';
import { sampleForm } from '../../model/testing/sample-form.js';
import { lineCount, occurrences, offsetOfNode, readFormText, textOfForm } from './form-text.js';

const text = textOfForm(sampleForm);

describe('a form as text', () => {
  test.each([
    ['the sample', sampleForm],
    ['2,000 fields', bigForm(2000)],
  ])('%s is read back as it is', (_what, form) => {
    const { form: read, faults, findings } = readFormText(textOfForm(form), form);
    expect(faults).toEqual([]);
    expect(findings).toEqual([]);
    expect(read?.schema).toEqual(form.schema);
    expect({ name: read?.name, settings: read?.settings }).toEqual({ name: form.name, settings: form.settings });
  });

  test.each<readonly [what: string, text: string, kind: string, line: number, column: number]>([
    ['a comma too many', '{\n  "name": "甲",\n}', 'unexpected', 3, 1],
    ['cut in half', '{\n  "name": "甲', 'cut-off', 2, 13],
    ['a key twice', '{\n  "name": "甲",\n  "name": "乙",\n  "schema": {}\n}', 'doubled-key', 3, 3],
    ['a number', '5', 'no-form', 1, 1],
    ['another document', '{"format":"zhengwu/guide"}', 'no-form', 1, 1],
    ['nothing', '', 'cut-off', 1, 1],
  ])('%s: where it is at fault', (_what, faulty, kind, line, column) => {
    const { form, faults } = readFormText(faulty, sampleForm);
    expect(form).toBeUndefined();
    expect(faults[0]).toMatchObject({ kind, line, column });
  });

  test('what the reader would leave out is a fault, with its place', () => {
    const faulty = text.replace('"x-id": "nod_name"', '"properties": 5,\n              "x-id": "nod_name"');
    const { form, faults } = readFormText(faulty, sampleForm);
    expect(form).toBeUndefined();
    expect(faults).toMatchObject([{ kind: 'unread', line: faulty.slice(0, faulty.indexOf('"properties": 5')).split('\n').length }]);
  });

  test('a plain Formily schema and designable’s shape are taken too; name and settings stay', () => {
    const schema = { type: 'object', properties: { a: { type: 'string', title: '甲', 'x-component': 'Input' } } };
    for (const input of [schema, { form: {}, schema }]) {
      const { form, faults } = readFormText(JSON.stringify(input), sampleForm);
      expect(faults).toEqual([]);
      expect(form?.name).toBe(sampleForm.name);
      expect(form?.settings).toEqual(sampleForm.settings);
      expect(Object.keys(form?.schema.properties ?? {})).toEqual(['a']);
    }
  });

  test('hostile texts are read to an end', () => {
    for (const hostile of ['{"schema":{"__proto__":{"x":1},"properties":{"__proto__":{"type":"string"}}}}', '['.repeat(100_000), '{"schema":'.repeat(5000)]) {
      expect(readFormText(hostile, sampleForm).form).toBeUndefined();
    }
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

test('a node is found by its id', () => {
  const at = offsetOfNode(text, 'nod_staff');
  expect(text.slice(at, at + 19)).toBe('"x-id": "nod_staff"');
  expect(offsetOfNode(text, 'nod_gone')).toBe(-1);
});

test('lines and finds are counted', () => {
  expect(lineCount('')).toBe(1);
  expect(lineCount('a\nb\n')).toBe(3);
  expect(occurrences('Aa\na', 'A')).toEqual([0, 1, 3]);
  expect(occurrences('aaa', 'aa')).toEqual([0]);
  expect(occurrences('aaa', '')).toEqual([]);
});
