import { describe, expect, it } from 'vitest';

import { dataTableWordsEn } from '../messages/data-table.en.js';
import { dataTableWordsZh as words } from '../messages/data-table.zh-CN.js';
import { changesOf } from './changes.js';
import type { CellEdit, Column } from './column.js';
import { Grid } from './grid.js';
import { readCell } from './read-cell.js';

const NEED = { kind: 'choice', options: [{ value: 'required', label: '必交' }, { value: 'deferred', label: '容缺' }] } as const;
const COPIES = { kind: 'number', min: 0, max: 20, isInteger: true } as const;

describe('readCell', () => {
  it.each<[CellEdit, string, unknown]>([
    [{ kind: 'text' }, '一\r\n二', { value: '一 二' }],
    [{ kind: 'text', lines: 'many' }, '一\r\n二', { value: '一\n二' }],
    [{ kind: 'text', maxLength: 2 }, '三个字', { refusal: '最多 2 个字，现有 3 个' }],
    [COPIES, '１２', { value: 12 }],
    [{ kind: 'number' }, ' 1,284,608 ', { value: 1_284_608 }],
    [{ kind: 'number' }, '-0.5', { value: -0.5 }],
    [COPIES, '', { value: null }],
    [{ kind: 'number' }, '1,2', { refusal: '“1,2”不是数字' }],
    [{ kind: 'number' }, '1e3', { refusal: '“1e3”不是数字' }],
    [COPIES, '1.5', { refusal: '应填整数' }],
    [COPIES, '-1', { refusal: '不能小于 0' }],
    [COPIES, '21', { refusal: '不能大于 20' }],
    [NEED, ' 容缺', { value: 'deferred' }],
    [NEED, 'REQUIRED', { value: 'required' }],
    [NEED, '', { value: null }],
    [NEED, '可交', { refusal: '“可交”不在选项内，可填：必交、容缺' }],
    [{ kind: 'check' }, '√', { value: true }],
    [{ kind: 'check' }, '', { value: false }],
    [{ kind: 'check' }, '也许', { refusal: '“也许”读不出是或否，可填 √ 或留空' }],
  ])('%o reads “%s” as %o', (edit, text, reading) => {
    expect(readCell(edit, text, words)).toEqual(reading);
  });
});

interface Row {
  readonly id: string;
  readonly need: string;
  readonly isLocked?: boolean;
}

const columns: readonly Column<Row>[] = [
  { id: 'id', label: '材料', text: ({ id }) => id },
  { id: 'need', label: '要求', text: ({ need }) => need, edit: NEED, isEditable: ({ isLocked }) => isLocked !== true || '省统一规定' },
];

function gridOf(rows: readonly Row[], isReadonly = false): Grid<Row> {
  return new Grid({ columns, rows, rowId: ({ id }) => id, isReadonly, tickColumn: undefined });
}

describe('changesOf', () => {
  const rows: readonly Row[] = [
    { id: '申请书', need: '必交', isLocked: true },
    { id: '营业执照', need: '必交' },
    { id: '平面图', need: '' },
  ];

  it('gives the changes, leaves out what is so already, and counts refusals with the first reason', () => {
    const texts = ['容缺', '必交', '必交'].map((text, row) => ({ row, column: 1, text }));
    expect(changesOf(gridOf(rows), [...texts, { row: 2, column: 0, text: '总平面图' }], words)).toEqual({
      changes: [{ rowId: '平面图', columnId: 'need', text: '必交', value: 'required' }],
      refusedCount: 2,
      reason: '省统一规定',
    });
  });

  it('gives none in a readonly table, and says why in the language in force', () => {
    expect(changesOf(gridOf(rows, true), [{ row: 1, column: 1, text: '容缺' }], dataTableWordsEn)).toEqual({ changes: [], refusedCount: 1, reason: 'this table is read-only' });
  });

  it('goes by what the column says a text means', () => {
    const own = new Grid<Row>({ columns: [{ ...columns[1]!, parse: (text) => (text === 'x' ? { value: 'deferred' } : { refusal: '只认 x' }) }], rows, rowId: ({ id }) => id, isReadonly: false, tickColumn: undefined });
    expect(changesOf(own, [{ row: 1, column: 0, text: 'x' }, { row: 2, column: 0, text: 'y' }], words)).toMatchObject({ changes: [{ value: 'deferred' }], refusedCount: 1, reason: '只认 x' });
  });
});

describe('Grid', () => {
  it('puts ticks first, then frozen columns', () => {
    const tickColumn: Column<Row> = { id: 't', label: '', text: () => '' };
    const frozenLast = [columns[0]!, { ...columns[1]!, isFrozen: true }];
    expect(new Grid({ columns: frozenLast, rows: [], rowId: ({ id }) => id, isReadonly: false, tickColumn }).columns.map(({ id }) => id)).toEqual(['t', 'need', 'id']);
  });

  it.each([
    ['the same cell after rows are sorted', ['平面图', '申请书'], { row: 1, column: 1 }],
    ['the nearest row where its own is gone', ['营业执照', '平面图'], { row: 0, column: 1 }],
    ['the header where no row is left', [], { row: -1, column: 1 }],
  ])('finds %s', (_name, left, place) => {
    const former = gridOf([{ id: '申请书', need: '' }, { id: '平面图', need: '' }]);
    expect(gridOf(left.map((id) => ({ id, need: '' }))).relocated({ row: 0, column: 1 }, former)).toEqual(place);
  });
});
