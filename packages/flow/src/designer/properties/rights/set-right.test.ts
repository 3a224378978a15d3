import { describe, expect, it } from 'vitest';
import type { FieldRight } from '../../../model/step.js';
import { fieldGroups } from './field-groups.js';
import { rightOf, sharedRight, withRight } from './set-right.js';

const RIGHTS: readonly FieldRight[] = [
  { fieldId: 'a', right: 'hidden' },
  { fieldId: 'b', right: 'required' },
];

describe('withRight', () => {
  it.each<[string, readonly string[], FieldRight['right'], readonly FieldRight[]]>([
    ['another right keeps its place', ['a'], 'editable', [{ fieldId: 'a', right: 'editable' }, { fieldId: 'b', right: 'required' }]],
    ['a new one comes last', ['c'], 'hidden', [...RIGHTS, { fieldId: 'c', right: 'hidden' }]],
    ['several at once', ['b', 'c'], 'hidden', [{ fieldId: 'a', right: 'hidden' }, { fieldId: 'b', right: 'hidden' }, { fieldId: 'c', right: 'hidden' }]],
    ['what is visible is not written', ['a', 'c'], 'visible', [{ fieldId: 'b', right: 'required' }]],
    ['one that is named twice is named once', ['c', 'c'], 'editable', [...RIGHTS, { fieldId: 'c', right: 'editable' }]],
  ])('%s', (_case, ids, right, expected) => {
    expect(withRight(RIGHTS, ids, right)).toEqual(expected);
    for (const id of ids) expect(rightOf(expected, id)).toBe(right);
  });

  it('a file that names a field twice says of it what it said last, and once after a change', () => {
    const twice: readonly FieldRight[] = [{ fieldId: 'a', right: 'hidden' }, { fieldId: 'a', right: 'editable' }];
    expect(rightOf(twice, 'a')).toBe('editable');
    expect(withRight(twice, ['a'], 'required')).toEqual([{ fieldId: 'a', right: 'required' }]);
  });
});

describe('sharedRight', () => {
  it.each<[readonly string[], FieldRight['right'] | undefined]>([
    [['a'], 'hidden'],
    [['c', 'd'], 'visible'],
    [['a', 'b'], undefined],
    [[], undefined],
  ])('of %j is %s', (ids, expected) => expect(sharedRight(RIGHTS, ids)).toBe(expected));
});

describe('fieldGroups', () => {
  it('are the tables that keep them, then the rest, then what is gone; none is empty', () => {
    const text = { kind: 'text' } as const;
    const column = { id: 'fld_x' as const, name: 'X', comment: '', type: 'text', nullable: true } as const;
    const groups = fieldGroups(
      {
        today: '2026-11-23',
        fields: [{ id: 'fld_y', label: '受理日期', type: text }, { id: 'fld_x', label: '经营者名称', type: text }],
        tables: [{ id: 'tbl_main', name: 'T_MAIN', comment: '申请', columns: [column] }, { id: 'tbl_none', name: 'T_NONE', comment: '', columns: [] }],
      },
      [{ fieldId: 'fld_lost', right: 'hidden' }],
    );
    expect(groups.map(({ kind, name, fields }) => [kind, name, fields.map(({ label }) => label)])).toEqual([
      ['table', '申请', ['经营者名称']],
      ['others', '', ['受理日期']],
      ['gone', '', ['fld_lost']],
    ]);
  });
});
