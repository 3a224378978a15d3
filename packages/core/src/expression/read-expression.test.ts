import { describe, expect, it } from 'vitest';
import { EXPRESSION_LIMITS } from './expression.js';
import { readExpression } from './read-expression.js';

const one = { kind: 'literal', value: 1 };
const nested = (depth: number): unknown => (depth === 1 ? one : { kind: 'not', operand: nested(depth - 1) });

describe('trees that are read', () => {
  it.each<[string, unknown]>([
    ['a number', one],
    ['a text', { kind: 'literal', value: '甲' }],
    ['nothing', { kind: 'literal', value: null }],
    ['the largest number', { kind: 'literal', value: -Number.MAX_SAFE_INTEGER }],
    ['a field', { kind: 'field', id: 'f' }],
    ['a field with an inherited name', { kind: 'field', id: 'toString' }],
    ['an empty list', { kind: 'list', items: [] }],
    ['two conditions', { kind: 'and', operands: [one, one] }],
    ['a call', { kind: 'call', name: 'sum', args: [one] }],
    ['a call with too few arguments', { kind: 'call', name: 'sum', args: [] }],
    ['a member by name', { kind: 'member', object: one, key: '' }],
    ['a member by place', { kind: 'member', object: one, key: 0 }],
    ['every other kind', { kind: 'choose', test: { kind: 'in', item: one, list: one }, then: { kind: 'compare', operator: '=', left: one, right: one }, otherwise: { kind: 'arithmetic', operator: '%', left: one, right: { kind: 'negate', operand: one } } }],
    ['the deepest', nested(EXPRESSION_LIMITS.depth)],
    ['the widest', { kind: 'list', items: Array.from({ length: EXPRESSION_LIMITS.nodes - 1 }, () => one) }],
    ['one with keys of a newer version', { kind: 'field', id: 'f', note: { by: '王' } }],
  ])('%s', (_what, tree) => {
    const result = readExpression(tree);

    expect(result).toEqual({ value: tree, findings: [], unread: [] });
    expect(result.value).not.toBe(tree);
  });

  it('come without a minus before zero', () => {
    expect(Object.is(readExpression({ kind: 'literal', value: -0 }).value, undefined)).toBe(false);
    expect(readExpression({ kind: 'literal', value: -0 }).value).toEqual({ kind: 'literal', value: 0 });
  });

  it('come without keys that reach a prototype', () => {
    const { value } = readExpression(JSON.parse('{"kind": "literal", "value": 1, "__proto__": {"polluted": true}, "constructor": 1}'));

    expect(value).toEqual(one);
    expect(Object.keys(value ?? {})).toEqual(['kind', 'value']);
  });

  it('are read once: what a getter says later does not count', () => {
    let reads = 0;
    const shifty = { kind: 'literal', get value() { reads += 1; return reads === 1 ? 1 : () => 'evil'; } };

    expect(readExpression(shifty).value).toEqual(one);
  });
});

describe('what is no expression', () => {
  const hole = Object.assign(new Array(2), { 1: one });

  it.each<[what: string, tree: unknown, path: string]>([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a text', '1 = 1', ''],
    ['a list', [one], ''],
    ['a date', new Date(0), ''],
    ['no kind', {}, ''],
    ['an unknown kind', { kind: 'assign' }, ''],
    ['a kind in a list', { kind: ['literal'], value: 1 }, ''],
    ['an inherited kind', Object.create({ kind: 'literal', value: 1 }), ''],
    ['not a number', { kind: 'literal', value: NaN }, ''],
    ['a value that is an object', { kind: 'literal', value: {} }, ''],
    ['no value', { kind: 'literal' }, ''],
    ['an id that is a number', { kind: 'field', id: 1 }, ''],
    ['an id __proto__', { kind: 'field', id: '__proto__' }, ''],
    ['items that are no list', { kind: 'list', items: { length: 0 } }, 'items'],
    ['an item that is none', { kind: 'list', items: [one, 2] }, 'items/1'],
    ['a hole', { kind: 'list', items: hole }, 'items/0'],
    ['one condition', { kind: 'or', operands: [one] }, ''],
    ['an unknown comparison', { kind: 'compare', operator: '==', left: one, right: one }, ''],
    ['no right side', { kind: 'compare', operator: '=', left: one }, 'right'],
    ['an unknown operation', { kind: 'arithmetic', operator: '**', left: one, right: one }, ''],
    ['an unknown function', { kind: 'call', name: 'eval', args: [] }, ''],
    ['an inherited function', { kind: 'call', name: 'constructor', args: [] }, ''],
    ['a function by its Chinese name', { kind: 'call', name: '合计', args: [one] }, ''],
    ['a call without arguments', { kind: 'call', name: 'today' }, 'args'],
    ['a member by a prototype key', { kind: 'member', object: one, key: 'constructor' }, ''],
    ['a member by half a place', { kind: 'member', object: one, key: 0.5 }, ''],
    ['a member before the first', { kind: 'member', object: one, key: -1 }, ''],
    ['a fault deep within', { kind: 'not', operand: { kind: 'and', operands: [one, { kind: 'call', name: 'sum', args: [one, {}] }] } }, 'operand/operands/1/args/1'],
  ])('%s', (_what, tree, path) => {
    const result = readExpression(tree, { part: 'form', id: 'fld_1' });

    expect(result.value).toBeUndefined();
    expect(result.findings).toEqual([{ rule: 'expression/not-a-tree', severity: 'error', at: { part: 'form', id: 'fld_1', path }, params: { path }, fixes: [] }]);
    expect(result.unread).toEqual([{ path: '', content: tree }]);
  });

  it.each<[what: string, tree: unknown, rule: string, path: string | undefined, params: unknown]>([
    ['65 levels', nested(65), 'too-deep', Array.from({ length: 64 }, () => 'operand').join('/'), { most: 64 }],
    ['10,000 levels', Array.from({ length: 10_000 }).reduce<unknown>((operand) => ({ kind: 'not', operand }), one), 'too-deep', Array.from({ length: 64 }, () => 'operand').join('/'), { most: 64 }],
    ['2,001 nodes', { kind: 'list', items: Array.from({ length: 2_000 }, () => one) }, 'too-many-nodes', undefined, { most: 2_000 }],
    ['a list without end', { kind: 'list', items: new Array(4_294_967_295) }, 'too-many-nodes', undefined, { most: 2_000 }],
    ['a number beyond exactness', { kind: 'negate', operand: { kind: 'literal', value: 2 ** 53 } }, 'number-out-of-range', 'operand', { text: '9007199254740992' }],
    ['a number beyond all', { kind: 'literal', value: -Infinity }, 'number-out-of-range', '', { text: '-Infinity' }],
  ])('%s', (_what, tree, rule, path, params) => {
    const { value, findings } = readExpression(tree);

    expect(value).toBeUndefined();
    expect(findings).toEqual([{ rule: `expression/${rule}`, severity: 'error', at: { part: 'text', id: '', ...(path === undefined ? {} : { path }) }, params, fixes: [] }]);
  });

  it('a tree that holds itself', () => {
    const tree: Record<string, unknown> = { kind: 'not' };
    tree['operand'] = tree;

    expect(readExpression(tree).findings.map(({ rule }) => rule)).toEqual(['expression/too-deep']);
  });

  it('a tree whose parts double at every level', () => {
    const tree = Array.from({ length: 60 }).reduce<unknown>((part) => ({ kind: 'and', operands: [part, part] }), one);

    expect(readExpression(tree).findings.map(({ rule }) => rule)).toEqual(['expression/too-many-nodes']);
  });
});
