import { describe, expect, it } from 'vitest';
import type { Column } from './column.js';
import { cellValue } from './cell-value.js';
import type { CellContent } from './sheet.js';

function valueOf(content: CellContent | string | number, column: Partial<Column> & Pick<Column, 'kind'>) {
  const cell = typeof content === 'object' ? content : typeof content === 'string' ? ({ type: 'text', value: content } as const) : ({ type: 'number', value: content } as const);
  // The cases name only what matters to them.
  const whole = { key: 'k', headers: ['列'], choices: CHOICES, ...column } as Column;
  return cellValue({ ...cell, address: 'B7', column: 2 }, whole, { sheet: '表', row: 7, header: '列' });
}

const CHOICES = [
  { value: 'required', words: ['必要', '必交'] },
  { value: 'optional', words: ['非必要'] },
];
const units = ['工作日', '个工作日'];

describe('what is understood', () => {
  it.each<[CellContent | string | number, Partial<Column> & Pick<Column, 'kind'>, unknown]>([
    ['　食品\n经营 ', { kind: 'text' }, '食品经营'],
    ['一楼\n 二楼', { kind: 'text', lines: true }, '一楼\n二楼'],
    [0.1 + 0.2, { kind: 'text' }, '0.3'],
    [1e21, { kind: 'text' }, '1000000000000000000000'],
    [{ type: 'date', value: '2024-05-01' }, { kind: 'text' }, '2024-05-01'],
    [{ type: 'boolean', value: true }, { kind: 'text' }, '是'],
    [440_783, { kind: 'code' }, '440783'],
    [{ type: 'number', value: 783, shown: '000783' }, { kind: 'code' }, '000783'],
    ['４４０７８３ ', { kind: 'code' }, '440783'],
    [' ２０ ', { kind: 'number' }, 20],
    ['1,234.5', { kind: 'number' }, 1234.5],
    ['－３', { kind: 'number' }, -3],
    ['10个工作日', { kind: 'number', units }, 10],
    [0, { kind: 'number' }, 0],
    ['2024年5月1日', { kind: 'date' }, '2024-05-01'],
    [20_240_501, { kind: 'date' }, '2024-05-01'],
    [{ type: 'date', value: '2024-05-01', time: '10:00:00' }, { kind: 'date' }, '2024-05-01'],
    ['√', { kind: 'yesNo' }, true],
    ['否', { kind: 'yesNo' }, false],
    ['Ｎ', { kind: 'yesNo' }, false],
    [{ type: 'boolean', value: false }, { kind: 'yesNo' }, false],
    [1, { kind: 'yesNo' }, true],
    ['必交', { kind: 'choice' }, 'required'],
    ['非 必要', { kind: 'choice' }, 'optional'],
    ['optional', { kind: 'choice' }, 'optional'],
    ['甲、乙', { kind: 'list' }, ['甲', '乙']],
  ])('%j as %j is %j', (content, column, value) => {
    expect(valueOf(content, column)).toEqual({ value });
  });

  it.each(['text', 'code', 'number', 'date', 'yesNo', 'choice', 'list'] as const)('invisible characters alone are nothing (%s)', (kind) => {
    expect(valueOf('\u200b \u3000', { kind })).toEqual({});
  });
});

describe('what is not', () => {
  it.each<[CellContent | string | number, Partial<Column> & Pick<Column, 'kind'>, string]>([
    ['二十', { kind: 'number' }, 'sheet/not-number'],
    ['20天', { kind: 'number', units }, 'sheet/not-number'],
    ['1,2', { kind: 'number' }, 'sheet/not-number'],
    [{ type: 'date', value: '2024-05-01' }, { kind: 'number' }, 'sheet/not-number'],
    [{ type: 'boolean', value: true }, { kind: 'number' }, 'sheet/not-number'],
    ['长期', { kind: 'date' }, 'sheet/not-date'],
    [45_413, { kind: 'date' }, 'sheet/not-date'],
    ['视情况', { kind: 'yesNo' }, 'sheet/not-yes-no'],
    [2, { kind: 'yesNo' }, 'sheet/not-yes-no'],
    [914_407_830_000_000_001, { kind: 'code' }, 'sheet/digits-lost'],
    ['必须', { kind: 'choice' }, 'sheet/unknown-choice'],
  ])('%j as %j: %s', (content, column, rule) => {
    const { value, finding } = valueOf(content, column);
    expect(value).toBeUndefined();
    expect(finding).toMatchObject({ rule, at: { part: 'table', id: '表', path: 'B7' }, params: { row: 7, header: '列' } });
  });

  it('names the choices, and the nearest where there is one', () => {
    expect(valueOf('必须', { kind: 'choice' }).finding?.params).toMatchObject({ choices: ['必要', '非必要'], nearest: '必要' });
    expect(valueOf('√√√', { kind: 'choice' }).finding?.params).not.toHaveProperty('nearest');
  });
});
