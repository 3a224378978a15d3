import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.js';
import { FieldCatalogue } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';

const catalogue = new FieldCatalogue('abcdefg'.split('').map((id) => ({ id, label: id, type: { kind: 'unknown' } as const })));

function run(text: string, values: Readonly<Record<string, unknown>> = {}, today?: string): unknown {
  const { value } = parseExpression(text, catalogue);
  if (value === undefined) throw new Error(`cannot be read: ${text}`);
  return evaluate(value, today === undefined ? { values } : { values, today });
}

describe('values', () => {
  it.each<[text: string, values: Readonly<Record<string, unknown>>, expected: unknown]>([
    ['a', { a: 3 }, 3],
    ['a', {}, null],
    ['a', { a: undefined }, null],
    ['toString', {}, null],
    ['[a, 1, [b]]', { a: 'x', b: null }, ['x', 1, [null]]],
    ['0.1 + 0.2', {}, 0.3],
    ['0.1 + 0.2 = 0.3', {}, true],
    ['1.1 * 3', {}, 3.3],
    ['1 / 3', {}, 0.333333333333333],
    ['a - a', { a: 0.1 }, 0],
    ['-a', { a: 0 }, 0],
    ['a = 0', { a: -0 }, true],
    ['a in [0]', { a: -0 }, true],
    ['7 % 3', {}, 1],
    ['-7 % 3', {}, -1],
    ['"甲" + "乙"', {}, '甲乙'],
    ['a + 1', {}, null],
    ['a + "x"', {}, null],
    ['-a', {}, null],
    ['a / 0', {}, null],
    ['a > 1', {}, false],
    ['a <= 1', {}, false],
    ['a <= b', {}, false],
    ['a = b', {}, true],
    ['a = null', {}, true],
    ['a != 1', {}, true],
    ['"2026-01-09" < "2026-01-10"', {}, true],
    ['[1, [2]] = [1, [2]]', {}, true],
    ['a = b', { a: { x: 1, y: [2] }, b: { y: [2], x: 1 } }, true],
    ['a = b', { a: { x: 1 }, b: { x: 1, y: 2 } }, false],
    ['a = b', { a: [], b: {} }, false],
    ['a = 1', { a: '1' }, false],
    ['!a', {}, true],
    ['a and b', { a: true }, false],
    ['a or b', { b: true }, true],
    ['false and a > "x"', { a: 1 }, false],
    ['true or a > "x"', { a: 1 }, true],
    ['a ? 1 : 2', {}, 2],
    ['true ? 1 : 1 / 0', {}, 1],
    ['2 in [1, 2]', {}, true],
    ['a in b', {}, false],
    ['null in [null]', {}, true],
    ['2 not in [1]', {}, true],
    ['a.b.c', { a: { b: { c: 5 } } }, 5],
    ['a[1]', { a: ['x', 'y'] }, 'y'],
    ['a[9]', { a: ['x'] }, null],
    ['a.toString', { a: {} }, null],
    ['a.b.c', {}, null],
  ])('%s with %j', (text, values, expected) => {
    const { value } = parseExpression(text, new FieldCatalogue([...catalogue.fields, { id: 'toString', label: 'toString', type: { kind: 'unknown' } }]));

    expect(value && evaluate(value, { values })).toEqual({ ok: true, value: expected });
  });
});

describe('functions', () => {
  it.each<[text: string, values: Readonly<Record<string, unknown>>, expected: unknown]>([
    ['length("甲𠮷")', {}, 2],
    ['length(a)', {}, 0],
    ['count([1, null])', {}, 2],
    ['count(a)', {}, 0],
    ['sum(1, [2, null, 3], a)', {}, 6],
    ['sum([0.1, 0.2])', {}, 0.3],
    ['sum([])', {}, 0],
    ['min(3, [1, 2])', {}, 1],
    ['max(3, a, [1, 2])', {}, 3],
    ['min(a)', {}, null],
    ['round(2.5)', {}, 3],
    ['round(-2.5)', {}, -3],
    ['round(1.005, 2)', {}, 1.01],
    ['round(-0.4)', {}, 0],
    ['round(a, 1)', {}, null],
    ['abs(-3)', {}, 3],
    ['abs(a)', {}, null],
    ['isEmpty("")', {}, true],
    ['isEmpty([])', {}, true],
    ['isEmpty(a)', {}, true],
    ['isEmpty(0)', {}, false],
    ['isEmpty(false)', {}, false],
    ['contains("甲乙", "乙")', {}, true],
    ['contains("甲乙", "")', {}, true],
    ['contains([1, 2], 2)', {}, true],
    ['contains([1, 2], "2")', {}, false],
    ['contains(a, 1)', {}, false],
    ['contains("null", a)', {}, false],
    ['contains([null], a)', {}, true],
    ['startsWith("甲乙", "甲")', {}, true],
    ['startsWith(a, "")', {}, false],
    ['startsWith("x", a)', {}, false],
    ['today()', {}, '2026-05-20'],
    ['date("2026-02-28")', {}, '2026-02-28'],
    ['date(a)', {}, null],
    ['days("2026-02-28", "2026-03-01")', {}, 1],
    ['days("2026-03-01", "2026-02-28")', {}, -1],
    ['days(a, "2026-03-01")', {}, null],
    ['years("2008-05-20")', {}, 18],
    ['years("2008-05-21")', {}, 17],
    ['years("2008-02-29", "2026-02-28")', {}, 17],
    ['years("2008-02-29", "2026-03-01")', {}, 18],
    ['years(a)', {}, null],
    ['years("2008-02-29", a)', {}, null],
    ['join("第", 3, a, "号")', {}, '第3号'],
    ['join(0.1 + 0.2)', {}, '0.3'],
  ])('%s', (text, values, expected) => {
    expect(run(text, values, '2026-05-20')).toEqual({ ok: true, value: expected });
  });
});

describe('faults, and where', () => {
  it.each<[text: string, values: Readonly<Record<string, unknown>>, reason: string, path: string]>([
    ['1 / 0', {}, 'divide-by-zero', ''],
    ['1 + 1 % (a - a)', { a: 1 }, 'divide-by-zero', 'right'],
    ['1 + "x"', {}, 'wrong-type', ''],
    ['-a', { a: '1' }, 'wrong-type', ''],
    ['1 = 1 and a', { a: 1 }, 'wrong-type', ''],
    ['!(a > "x")', { a: 1 }, 'wrong-type', 'operand'],
    ['[1, a > b]', { a: true, b: false }, 'wrong-type', 'items/1'],
    ['1 in a', { a: 'x' }, 'wrong-type', ''],
    ['a.b', { a: 'text' }, 'wrong-type', ''],
    ['1 + sum(a)', { a: ['x'] }, 'wrong-type', 'right'],
    ['length(a)', { a: 1 }, 'wrong-type', ''],
    ['count(a)', { a: 1 }, 'wrong-type', ''],
    ['contains("x", 1)', {}, 'wrong-type', ''],
    ['join(true)', {}, 'wrong-type', ''],
    ['a ? 1 : 2', { a: 'x' }, 'wrong-type', ''],
    ['a + 1', { a: NaN }, 'wrong-type', ''],
    ['round(1, 11)', {}, 'number-out-of-range', ''],
    ['round(1, 0.5)', {}, 'number-out-of-range', ''],
    ['a * a', { a: 1e200 }, 'number-out-of-range', ''],
    ['date("2026-02-29")', {}, 'bad-date', ''],
    ['years(a)', { a: 'x' }, 'bad-date', ''],
    ['true ? today() : 1', {}, 'no-today', 'then'],
    ['years("2000-01-01")', {}, 'no-today', ''],
    ['a = b', { a: Array.from({ length: 20_000 }, () => 0), b: Array.from({ length: 20_000 }, () => 0) }, 'too-many-steps', ''],
    ['1 + sum(a)', { a: Array.from({ length: 20_000 }, () => 0) }, 'too-many-steps', 'right'],
    ['a + a', { a: 'x'.repeat(60_000) }, 'too-large', ''],
    ['join(a, a)', { a: 'x'.repeat(60_000) }, 'too-large', ''],
  ])('%s', (text, values, reason, path) => {
    expect(run(text, values)).toEqual({ ok: false, reason, path });
  });

  it.each<[what: string, tree: unknown, reason: string]>([
    ['an unsafe id', { kind: 'field', id: '__proto__' }, 'unsafe-name'],
    ['an unsafe key', { kind: 'member', object: { kind: 'list', items: [] }, key: 'constructor' }, 'unsafe-name'],
    ['65 levels', Array.from({ length: 64 }).reduce<unknown>((operand) => ({ kind: 'not', operand }), { kind: 'literal', value: true }), 'too-deep'],
    ['no tree', { kind: 'assign' }, 'not-a-tree'],
  ])('%s', (_what, tree, reason) => {
    // The point is a tree that nobody has read.
    expect(evaluate(tree as Parameters<typeof evaluate>[0], { values: {} })).toMatchObject({ ok: false, reason });
  });

  it('stops after the steps that it is given', () => {
    const { value } = parseExpression('a + a + a', catalogue);

    expect(value && evaluate(value, { values: { a: 1 }, steps: 5 })).toEqual({ ok: true, value: 3 });
    expect(value && evaluate(value, { values: { a: 1 }, steps: 4 })).toEqual({ ok: false, reason: 'too-many-steps', path: 'right' });
  });
});
