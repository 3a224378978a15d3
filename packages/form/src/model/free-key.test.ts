import { isRefusal } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { formEdits } from './edits/index.js';
import { emptyForm } from './empty-form.js';
import type { FormNode } from './form-node.js';
import type { Form } from './form.js';
import { freeKey } from './free-key.js';
import { dataNames, spreadKey } from './spread-key.js';
import { freshKey, isUsableKey } from './usable-key.js';

describe('freeKey', () => {
  it.each<[taken: readonly string[], wish: string, free: string]>([
    [[], 'name', 'name'],
    [['name'], 'name', 'name_2'],
    [['name', 'name_2'], 'name', 'name_3'],
    [['name_2'], 'name_2', 'name_3'],
    [['7'], '7', '7_2'],
    [[], '[start,end]', '[start,end]'],
    [['[start,end]'], '[start,end]', '[start_2,end_2]'],
    [['start'], '[start,end]', '[start_2,end_2]'],
    [['end_2', '[start,end]'], '[start,end]', '[start_3,end_3]'],
    [['[start,end]'], 'end', 'end_2'],
    [['[start_2,end_2]', '[start,end]'], '[ start , end ]', '[start_3,end_3]'],
    [['code'], '{value:code,label:name}', '{value:code_2,label:name_2}'],
    [['{code,name}'], '{code,name}', '{code:code_2,name:name_2}'],
  ])('beside %j, %s is %s', (taken, wish, free) => {
    expect(freeKey(new Set(taken), wish)).toBe(free);
  });

  it('is one that the edit takes, for a range beside its like', () => {
    const range = (id: string): FormNode => ({ 'x-id': `nod_${id}`, type: 'array', 'x-component': 'DatePicker.RangePicker' });
    const { schema, ...form } = emptyForm('frm_a', '表');
    const whole: Form = { ...form, schema: { ...schema, properties: { '[start,end]': range('a'), other: range('b') } } };
    const key = freshKey(whole, schema['x-id'], '[start,end]');
    const done = formEdits['node/set-key'](whole, { id: 'nod_b', key });

    expect(key).toBe('[start_2,end_2]');
    expect(isRefusal(done) ? done.reason : Object.keys(done.schema.properties ?? {})).toEqual(['[start,end]', '[start_2,end_2]']);
    expect(formEdits['node/set-key'](whole, { id: 'nod_b', key: 'end' })).toMatchObject({ reason: 'form/key-taken', params: { key: 'end' } });
  });

  it('is usable where the wish is, keeps its kind, and lies on nothing that is taken', () => {
    const name = fc.constantFrom('a', 'b', 'a_2', 'b_3', '名称', '7');
    const key = fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `[${names.join(',')}]`), fc.tuple(name, name).map(([a, b]) => `{value:${a},label:${b}}`));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 8 }), key, (taken, wish) => {
        const free = freeKey(new Set(taken), wish);
        const names = new Set(taken.flatMap((each) => [each, ...dataNames(each)]));
        expect(isUsableKey(free)).toBe(true);
        expect(spreadKey(free)?.parts.map(({ member }) => member)).toEqual(spreadKey(wish)?.parts.map(({ member }) => member));
        expect(dataNames(free).filter((each) => names.has(each))).toEqual([]);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
