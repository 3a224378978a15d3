import type { Column } from '@zhengwu/core';
import { expect, it } from 'vitest';
import { columnFacts } from './column-facts.js';
import { driftOf } from './drift-of.js';

const column: Column = { id: 'fld_a', name: 'a', comment: '甲', type: 'decimal', precision: 10, scale: 2, nullable: true };
const coded: Column = { id: 'fld_a', name: 'a', comment: '甲', type: 'text', length: 2, nullable: true, codes: [{ value: '1', label: '男' }, { value: '2', label: '女' }] };

it.each<[string, Column, Column | undefined, readonly (readonly [string, boolean])[]]>([
  ['nothing', column, column, []],
  ['another id, comment and default say nothing', column, { ...column, id: 'fld_b', comment: '乙', default: '1' }, []],
  ['the column is gone', column, undefined, [['gone', true]]],
  ['shorter', coded, { ...coded, length: 1 }, [['length', true]]],
  ['longer', coded, { ...coded, length: 3 }, [['length', false]]],
  ['a length where there was none', { ...coded, length: undefined } as unknown as Column, coded, [['length', true]]],
  ['another type', column, { ...column, type: 'integer' }, [['type', true]]],
  ['must be given now', column, { ...column, nullable: false }, [['nullable', true]]],
  ['need not be given now', { ...column, nullable: false }, column, [['nullable', false]]],
  ['more digits behind the point, fewer before', column, { ...column, precision: 10, scale: 4 }, [['scale', false]]],
  ['fewer digits', column, { ...column, precision: 8 }, [['precision', true]]],
  ['a code more', coded, { ...coded, codes: [...(coded.codes ?? []), { value: '9', label: '未知' }] }, [['codes', false]]],
  ['a code less', coded, { ...coded, codes: [{ value: '1', label: '男' }] }, [['codes', true]]],
  ['another order of codes', coded, { ...coded, codes: [...(coded.codes ?? [])].reverse() }, []],
  ['other words for a code', coded, { ...coded, codes: [{ value: '1', label: '男性' }, { value: '2', label: '女性' }] }, []],
])('%s', (_case, before, after, expected) => {
  expect(driftOf(columnFacts(before), after).map((drift) => (drift.kind === 'gone' ? ['gone', true] : [drift.name, drift.isNarrower]))).toEqual(expected);
});

it('names the codes that came and went', () => {
  expect(driftOf(columnFacts(coded), { ...coded, codes: [{ value: '2', label: '女' }, { value: '9', label: '未知' }] })).toEqual([
    { kind: 'changed', name: 'codes', before: ['1', '2'], after: ['2', '9'], isNarrower: true, added: ['9'], removed: ['1'] },
  ]);
});
