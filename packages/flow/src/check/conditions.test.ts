import type { Expression } from '@zhengwu/core';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { evaluate, FieldCatalogue } from '@zhengwu/core';
import { numRuns } from '../../../../tools/testing/runs.js';
import { conditionCells } from './condition-cells.js';
import { conditionRules } from './condition-rules.js';
import { describeRules, foundBy, type Faulty, type Sound } from './testing/rule-cases.js';
import { context, flowOf } from './testing/small-flow.js';

vi.setConfig({ testTimeout: 120_000 });

type Operator = Extract<Expression, { kind: 'compare' }>['operator'];
const field = (id: string): Expression => ({ kind: 'field', id });
const literal = (value: string | number | boolean): Expression => ({ kind: 'literal', value });
const compare = (id: string, operator: Operator, value: string | number): Expression => ({ kind: 'compare', operator, left: field(id), right: literal(value) });
const area = (operator: Operator, value: number): Expression => compare('fld_area', operator, value);
const and = (...operands: readonly Expression[]): Expression => ({ kind: 'and', operands });

/** An exclusive split of two or three ways with these conditions; the last is the default if `hasDefault`. */
const split = (conditions: readonly (Expression | undefined)[], hasDefault = false) => {
  const lines = conditions.map((_, place) => `{x g} -> [t${String(place)} review] -> (e${String(place)})`);
  const edges = Object.fromEntries(conditions.flatMap((condition, place) => (condition === undefined ? [] : [[`g_t${String(place)}`, { condition }]])));
  return flowOf(`(s) -> {x g}\n${lines.join('\n')}${hasDefault ? '\n{x g} -*-> (other)' : ''}`, { edges });
};

const faulty: readonly Faulty[] = [
  ['flow/condition-gap', 'just 300', split([area('<', 300), area('>', 300)]), ['g']],
  ['flow/condition-gap', 'an option', split([compare('fld_kind', '=', 'shop'), compare('fld_kind', '=', 'nothing')]), ['g']],
  ['flow/condition-gap', 'between two', split([area('<', 100), area('>=', 200)]), ['g']],
  ['flow/condition-gap', 'a day', split([compare('fld_on', '<', '2026-05-01'), compare('fld_on', '>', '2026-05-01')]), ['g']],
  ['flow/condition-overlap', 'just 300', split([area('<=', 300), area('>=', 300)]), ['g']],
  ['flow/condition-overlap', 'beside a default', split([area('>', 100), area('>', 200)], true), ['g']],
  ['flow/condition-never', 'less and more', split([and(area('<', 3), area('>', 5)), area('<', 9)], true), ['g_t0 condition']],
  ['flow/outcome-doubled', '通过 twice', flowOf('(s) -> [a review] -> {x g}\n{x g} -passed-> (e)\n{x g} -passed-> (f)'), ['g_f outcome']],
  ['flow/idle-condition', 'of the only way', flowOf('(s) -> {x g} -> (e)', { edges: { g_e: { condition: area('<', 3) } } }), ['g_e condition']],
  ['flow/engine-condition', 'not ours', flowOf('(s) -> {x g}\n{x g} -> (e)\n{x g} -*-> (f)', { edges: { g_e: { engineCondition: '${a > b}' } } }), ['g_e engineCondition']],
];

const sound: readonly Sound[] = [
  ['flow/condition-gap', 'whole', split([area('<', 300), area('>=', 300)])],
  ['flow/condition-gap', 'a default', split([area('<', 300), area('>', 300)], true)],
  ['flow/condition-gap', 'yes and no', split([field('fld_cold'), { kind: 'not', operand: field('fld_cold') }])],
  ['flow/condition-gap', 'all options', split([{ kind: 'in', item: field('fld_kind'), list: { kind: 'list', items: [literal('shop')] } }, compare('fld_kind', '=', 'food')])],
  ['flow/condition-overlap', 'side by side', split([area('<', 300), area('>=', 300)])],
  ['flow/condition-overlap', 'of an inclusive split both may be taken', flowOf('(s) -> {o g}\n{o g} -> (e)\n{o g} -> (f)', { edges: { g_e: { condition: area('>', 100) }, g_f: { condition: area('>', 200) } } })],
  ['flow/condition-overlap', 'over two fields nothing is said', split([area('>', 100), field('fld_cold')], true)],
  ['flow/condition-never', 'each holds once', split([area('<', 300), area('>=', 300)])],
  ['flow/outcome-doubled', 'told apart by a condition', flowOf('(s) -> [a review] -> {x g}\n{x g} -passed-> (e)\n{x g} -passed-> (f)\n{x g} -*-> (h)', { edges: { g_e: { condition: area('<', 3) }, g_f: { condition: area('>=', 3) } } })],
  ['flow/idle-condition', 'of two', split([area('<', 300), area('>=', 300)])],
  ['flow/engine-condition', 'ours', split([area('<', 300), area('>=', 300)])],
];

describeRules('conditions', conditionRules.entries, faulty, sound);

describe('a condition by itself', () => {
  it.each<[string, Expression, string]>([
    ['a field that is gone', compare('fld_gone', '=', 1), 'expression/unknown-field'],
    ['a number for a choice', compare('fld_kind', '=', 1), 'expression/incomparable'],
    ['no yes or no', field('fld_area'), 'expression/type-mismatch'],
  ])('%s', (_what, condition, rule) => {
    const [finding] = foundBy(rule, split([condition], true));
    expect(finding?.at.id).toBe('g_t0');
    expect(finding?.at.path).toMatch(/^condition/);
  });

  it('that the engine cannot be told is said as such', () => {
    const fields = context.fields?.map(({ variable: _variable, ...rest }) => rest) ?? [];
    const [finding] = foundBy('expression/not-in-juel', split([area('<', 300)], true), { fields });
    expect(finding?.at).toEqual({ part: 'flow', id: 'g_t0', path: 'condition' });
  });

  it('shows a value that falls through', () => {
    const [finding] = foundBy('flow/condition-gap', split([area('<', 100), area('>=', 200)]));
    expect(finding?.witness).toEqual({ kind: 'answers', answers: [{ id: 'fld_area', label: '经营面积', value: 100, shown: '100 平方米' }] });
    expect(finding?.fixes.map(({ args }) => args)).toEqual([{ id: 'g', edgeId: 'g_t1' }, { id: 'g', edgeId: 'g_t0' }]);
  });
});

/** Numbers around those that conditions are made of, halves between and beyond them. */
const EVERY_HALF = Array.from({ length: 29 }, (_, place) => place / 2 - 2);
const comparison = fc.record({ operator: fc.constantFrom<Operator>('=', '!=', '<', '<=', '>', '>='), value: fc.integer({ min: 0, max: 10 }) }).map(({ operator, value }) => area(operator, value));
const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((operands): Expression => ({ kind: 'and', operands })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((operands): Expression => ({ kind: 'or', operands })),
    tie('condition').map((operand): Expression => ({ kind: 'not', operand })),
  ),
}));

describe('the cells of conditions over one field', () => {
  it('hold each case that there is, and none besides', () => {
    const catalogue = new FieldCatalogue(context.fields ?? []);
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (conditions) => {
        const cells = conditionCells(conditions, catalogue);
        const seen = new Set((cells ?? []).map(({ holds }) => holds.join()));
        const wanted = new Set([null, ...EVERY_HALF].map((value) => conditions.map((each) => {
          const result = evaluate(each, { values: { fld_area: value } });
          return result.ok && result.value === true;
        }).join()));
        expect([...seen].sort()).toEqual([...wanted].sort());
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });

  it.each<[string, readonly Expression[]]>([
    ['two fields', [area('<', 3), field('fld_cold')]],
    ['arithmetic', [{ kind: 'compare', operator: '<', left: { kind: 'arithmetic', operator: '*', left: field('fld_area'), right: literal(2) }, right: literal(3) }]],
    ['a function', [{ kind: 'call', name: 'isEmpty', args: [field('fld_area')] }]],
    ['an unknown field', [compare('fld_gone', '=', 1)]],
  ])('are not made of %s', (_what, conditions) => {
    expect(conditionCells(conditions, new FieldCatalogue(context.fields ?? []))).toBeUndefined();
  });
});
