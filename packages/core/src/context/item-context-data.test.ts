import { describe, expect, it } from 'vitest';
import food from '../../../samples/items/food-business-licence/context.json';
import { parseItemContext } from './item-context-data.js';

describe('parseItemContext', () => {
  it('given a whole file, when it is read, then nothing is put aside', () => {
    const { value, findings, unread } = parseItemContext(food);

    expect(findings).toEqual([]);
    expect(unread).toEqual([]);
    expect(value?.tables.length).toBe(food.tables.length);
    expect(value?.fields.length).toBe(food.fields.length);
  });

  it.each<[string, object, string]>([
    ['a field without a type', { fields: [{ id: 'fld_a', label: '面积' }, { id: 'fld_b', label: '姓名', type: { kind: 'text' } }] }, 'fields/fld_a'],
    ['a list of what nobody knows', { fields: [{ id: 'fld_a', label: '表', type: { kind: 'list', of: { kind: 'blob' } } }] }, 'fields/fld_a/type/of/kind'],
    ['an account of a state that does not exist', { accounts: [{ id: 'acc_a', name: '甲', departmentId: 'dep_a', roleIds: [], state: 'asleep' }] }, 'accounts/acc_a/state'],
  ])('given %s, when it is read, then it is put aside and the rest opens', (_case, part, path) => {
    const { value, findings } = parseItemContext({ ...food, ...part });

    expect(findings.map((finding) => finding.at.path)).toContain(path);
    expect(value?.departments.length).toBe(food.departments.length);
  });
});
