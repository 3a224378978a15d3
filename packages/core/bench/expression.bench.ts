import jsep from 'jsep';
import { bench, describe, expect } from 'vitest';
import { checkExpression } from '../src/expression/check-expression.js';
import { evaluate } from '../src/expression/evaluate.js';
import { FieldCatalogue, type CatalogueField } from '../src/expression/field-catalogue.js';
import { parseExpression } from '../src/expression/parse-expression.js';
import { toText } from '../src/expression/to-text.js';

const FIELDS: readonly CatalogueField[] = [
  { id: 'area', label: 'area', type: { kind: 'number' } },
  { id: 'trade', label: 'trade', type: { kind: 'text' } },
  { id: 'people', label: 'people', type: { kind: 'number' } },
  { id: 'chain', label: 'chain', type: { kind: 'boolean' } },
];
const others = (count: number): readonly CatalogueField[] =>
  Array.from({ length: count }, (_, index) => ({ id: `f${String(index)}`, label: `字段${String(index)}`, type: { kind: 'number' } }));

// A condition that both can read. jsep gives a syntax tree; ours is typed and bound to fields besides.
const TEXT = 'area >= 300 && (trade === "餐饮" || people * 2 + 1 > 50) && !chain';
const VALUES = { area: 500, trade: '餐饮', people: 3, chain: false };

const few = new FieldCatalogue(FIELDS);
const many = new FieldCatalogue([...others(2_000), ...FIELDS]);
const { value, findings } = parseExpression(TEXT, few);
if (value === undefined) throw new Error('the condition cannot be read');
expect(findings).toEqual([]);
expect(evaluate(value, { values: VALUES })).toEqual({ ok: true, value: true });
expect(jsep(TEXT).type).toBe('BinaryExpression');

describe('from a text to a tree', () => {
  bench('jsep: parse', () => {
    jsep(TEXT);
  });
  bench('zhengwu: parse, bind and check types', () => {
    parseExpression(TEXT, few);
  });
  bench('zhengwu: the same among 2,000 fields', () => {
    parseExpression(TEXT, many);
  });
});

describe('with the tree', () => {
  bench('jsep: parse (for comparison)', () => {
    jsep(TEXT);
  });
  bench('zhengwu: evaluate', () => {
    evaluate(value, { values: VALUES });
  });
  bench('zhengwu: check types', () => {
    checkExpression(value, few);
  });
  bench('zhengwu: print as text', () => {
    toText(value, few);
  });
});

describe('from a text to a result', () => {
  bench('jsep: parse alone', () => {
    jsep(TEXT);
  });
  bench('zhengwu: parse, check and evaluate', () => {
    const parsed = parseExpression(TEXT, few);
    if (parsed.value !== undefined) evaluate(parsed.value, { values: VALUES });
  });
});
