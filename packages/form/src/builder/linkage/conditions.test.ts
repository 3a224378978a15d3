import { FieldCatalogue, parseExpression, type Expression, type FieldType } from '@zhengwu/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { conditionsOf, expressionOf, isGroup, operatorsFor, rowToBegin, withOperator, type Condition, type ConditionGroup, type Conditions, type Operand, type Operator } from './conditions.js';

const options = [{ value: 'qy', label: '企业' }, { value: 'gt', label: '个体' }];
const TYPES: Readonly<Record<string, FieldType>> = {
  nod_area: { kind: 'number' },
  nod_kind: { kind: 'choice', options },
  nod_items: { kind: 'choices', options },
  nod_online: { kind: 'boolean' },
  nod_name: { kind: 'text' },
  nod_day: { kind: 'date' },
};
const LABELS = ['面积', '类型', '项目', '网络经营', '名称', '日期'];
const catalogue = new FieldCatalogue(Object.entries(TYPES).map(([id, type], at) => ({ id, label: LABELS[at] ?? '', type })));

function read(text: string): Expression {
  const { value } = parseExpression(text, catalogue);
  if (value === undefined) throw new Error(`not read: ${text}`);
  return value;
}

describe('a condition as rows', () => {
  test.each<readonly [text: string, rows: readonly string[]]>([
    ['类型 = "企业"', ['nod_kind is qy']],
    ['类型 != "企业" 且 面积 >= 300', ['nod_kind isNot qy', 'nod_area atLeast 300']],
    ['300 < 面积', ['nod_area greater 300']],
    ['网络经营', ['nod_online is true']],
    ['网络经营 = 是', ['nod_online is true']],
    ['类型 in ["企业", "个体"]', ['nod_kind oneOf qy,gt']],
    ['非 (类型 in ["企业"])', ['nod_kind noneOf qy']],
    ['为空(名称) 或 包含(项目, "企业")', ['nod_name empty', 'nod_items contains qy']],
    ['非 为空(名称)', ['nod_name filled']],
    ['开头是(名称, "开平")', ['nod_name begins 开平']],
    ['日期 <= 今天()', ['nod_day atMost today']],
    ['面积 > 面积', ['nod_area greater nod_area']],
  ])('%s', (text, rows) => {
    const conditions = conditionsOf(read(text));
    expect(conditions?.rows.map((row) => (isGroup(row) ? '' : said(row)))).toEqual(rows);
  });

  test('groups stand one level deep', () => {
    const conditions = conditionsOf(read('(类型 = "企业" 或 类型 = "个体") 且 面积 > 3'));
    expect(conditions?.join).toBe('and');
    expect(conditions?.rows.map((row) => (isGroup(row) ? `${row.join} ${String(row.rows.length)}` : said(row)))).toEqual(['or 2', 'nod_area greater 3']);
  });

  test.each(['面积 * 2 > 3', '长度(名称) > 3', '类型 = 空', '非 开头是(名称, "开平")', '非 (面积 > 3)', '如果 网络经营 则 面积 > 3 否则 面积 > 4', '周岁(日期) >= 18', '((类型 = "企业" 或 面积 > 1) 且 面积 < 3) 或 网络经营'])('only a formula says %s', (text) => {
    expect(conditionsOf(read(text))).toBeUndefined();
  });

  test('no condition is always', () => {
    expect(conditionsOf(undefined)).toEqual({ join: 'and', rows: [] });
    expect(expressionOf({ join: 'or', rows: [] })).toBeUndefined();
    expect(expressionOf({ join: 'or', rows: [{ join: 'and', rows: [] }] })).toBeUndefined();
  });
});

const literal: fc.Arbitrary<Operand> = fc.oneof(fc.constantFrom('qy', 'gt', '开平'), fc.integer({ min: 0, max: 500 }), fc.boolean()).map((value) => ({ kind: 'literal', value }));
const anyOperand: fc.Arbitrary<Operand> = fc.oneof(literal, fc.constant<Operand>({ kind: 'today' }), fc.constantFrom(...Object.keys(TYPES)).map((id): Operand => ({ kind: 'field', id })));
const list: fc.Arbitrary<Operand> = fc.array(fc.constantFrom('qy', 'gt'), { maxLength: 3 }).map((values) => ({ kind: 'list', values }));
const operatorAndOperand: fc.Arbitrary<Pick<Condition, 'operator' | 'operand'>> = fc.oneof(
  fc.constantFrom<Operator>('empty', 'filled').map((operator) => ({ operator })),
  fc.record({ operator: fc.constantFrom<Operator>('oneOf', 'noneOf'), operand: list }),
  fc.record({ operator: fc.constantFrom<Operator>('contains', 'lacks', 'begins'), operand: literal }),
  fc.record({ operator: fc.constantFrom<Operator>('is', 'isNot', 'greater', 'atLeast', 'less', 'atMost'), operand: anyOperand }),
);
const row: fc.Arbitrary<Condition> = fc.tuple(fc.constantFrom(...Object.keys(TYPES)), operatorAndOperand).map(([field, rest]) => ({ field, ...rest }));
const join = fc.constantFrom<'and' | 'or'>('and', 'or');
const group: fc.Arbitrary<ConditionGroup> = fc.record({ join, rows: fc.array(row, { minLength: 2, maxLength: 4 }) });
const conditions: fc.Arbitrary<Conditions> = fc.record({ join, rows: fc.array(fc.oneof(row, group), { minLength: 2, maxLength: 4 }) });

describe('rows and what is stored', () => {
  test('what rows say is read back as the same rows', () => {
    fc.assert(
      fc.property(conditions, (each) => {
        expect(conditionsOf(expressionOf(each))).toEqual(each);
      }),
      { numRuns: numRuns(300, 5000) },
    );
  });

  test('what is read into rows is stored as it was, but for its side and a bare yes-or-no', () => {
    fc.assert(
      fc.property(conditions, (each) => {
        const expression = expressionOf(each);
        const again = conditionsOf(expression);
        expect(again === undefined ? undefined : expressionOf(again)).toEqual(expression);
      }),
      { numRuns: numRuns(300, 5000) },
    );
  });
});

describe('a row', () => {
  test.each(Object.entries(TYPES))('of %s begins with an operator of its type, and is complete', (id, type) => {
    const begun = rowToBegin(id, type);
    expect(operatorsFor(type)).toContain(begun.operator);
    const expression = expressionOf({ join: 'and', rows: [begun] });
    expect(conditionsOf(expression)?.rows).toEqual([begun]);
    for (const operator of operatorsFor(type)) {
      const asked = withOperator(begun, operator, catalogue, '2026-11-28');
      expect(asked.operator).toBe(operator);
      expect(conditionsOf(expressionOf({ join: 'and', rows: [asked] }))?.rows).toEqual([asked]);
    }
  });

  test('keeps its value where another operator has room for it', () => {
    const is: Condition = { field: 'nod_kind', operator: 'is', operand: { kind: 'literal', value: 'gt' } };
    const oneOf = withOperator(is, 'oneOf', catalogue, '');
    expect(oneOf.operand).toEqual({ kind: 'list', values: ['gt'] });
    expect(withOperator(oneOf, 'isNot', catalogue, '').operand).toEqual({ kind: 'literal', value: 'gt' });
    expect(withOperator(withOperator(is, 'empty', catalogue, ''), 'is', catalogue, '').operand).toEqual({ kind: 'literal', value: 'qy' });
    expect(withOperator({ field: 'nod_day', operator: 'filled' }, 'atLeast', catalogue, '2026-11-28').operand).toEqual({ kind: 'literal', value: '2026-11-28' });
  });
});

function said({ field, operator, operand }: Condition): string {
  const what = operand === undefined ? '' : operand.kind === 'list' ? operand.values.join(',') : operand.kind === 'literal' ? String(operand.value) : operand.kind === 'field' ? operand.id : 'today';
  return `${field} ${operator} ${what}`.trim();
}
