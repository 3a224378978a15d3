import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cpuClock } from '../../../../tools/testing/cpu-clock.js';
import { numRuns } from '../../../../tools/testing/runs.js';
import { checkExpression } from './check-expression.js';
import { evaluate } from './evaluate.js';
import { EXPRESSION_LIMITS, fieldsOf, withFields, type Expression } from './expression.js';
import type { CatalogueField, FieldCatalogue } from './field-catalogue.js';
import { parseExpression } from './parse-expression.js';
import { readExpression } from './read-expression.js';
import { catalogueOf, PLAIN_FIELDS, randomFields, REAL_LABELS } from './testing/random-catalogue.js';
import { anyTree } from './testing/random-expression.js';
import { toJuel } from './to-juel.js';
import { toText } from './to-text.js';
import { toWords } from './to-words.js';

vi.setConfig({ testTimeout: 600_000 });

const PRISTINE = Reflect.ownKeys(Object.prototype);
const plain = catalogueOf(PLAIN_FIELDS);

afterEach(() => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(PRISTINE);
  expect(Reflect.ownKeys({})).toEqual([]);
});

/** All that can be done with a tree; none of it may throw. */
function useInAllWays(tree: Expression, catalogue: FieldCatalogue): void {
  checkExpression(tree, catalogue, { expected: 'boolean' });
  const text = toText(tree, catalogue);
  expect(typeof text).toBe('string');
  expect(typeof toWords(tree, catalogue)).toBe('string');
  toJuel(tree, catalogue);
  evaluate(tree, { values: {}, today: '2026-05-20' });
  expect(fieldsOf(withFields(tree, (id) => `x${id}`)).length).toBe(fieldsOf(tree).length);
}

/** Reads and evaluates anything whatever; what passes the reading is used in all ways. */
function readAndUse(garbage: unknown): void {
  const { value, findings, unread } = readExpression(garbage);
  if (value === undefined) expect([findings.length, unread.length]).toEqual([1, 1]);
  else useInAllWays(value, plain);
  const result = evaluate(garbage as Expression, { values: {} }); // the point is that it is none
  expect(typeof result.ok).toBe('boolean');
}

const thrower: ProxyHandler<object> = { get: () => { throw new Error('get'); }, ownKeys: () => { throw new Error('ownKeys'); }, getPrototypeOf: () => { throw new Error('getPrototypeOf'); }, getOwnPropertyDescriptor: () => { throw new Error('getOwnPropertyDescriptor'); } };
const garbage: readonly (() => unknown)[] = [
  () => undefined,
  () => NaN,
  () => Symbol('x'),
  () => 10n,
  () => () => 1,
  () => new Map(),
  () => new Proxy({}, thrower),
  () => new Proxy([], thrower),
  () => new Proxy(() => 1, thrower),
  () => ({ kind: 'list', items: new Proxy([], thrower) }),
  () => ({ kind: 'list', items: new Array(4_294_967_295) }),
  () => ({ kind: 'and', operands: new Array(4_294_967_295) }),
  () => ({ kind: 'call', name: 'sum', args: new Array(4_294_967_295) }),
  () => ({ get kind() { throw new Error('kind'); } }),
  () => ({ kind: 'literal', get value() { throw new Error('value'); } }),
  () => ({ kind: 'literal', value: { toString: null } }),
  () => Object.freeze({ kind: 'field', id: '__proto__' }),
  () => JSON.parse('{"kind": "list", "items": [], "__proto__": {"polluted": 1}}') as unknown,
  () => Object.assign(Object.create(null) as object, { kind: 'literal', value: 1 }),
  () => Array.from({ length: 10_000 }).reduce<unknown>((operand) => ({ kind: 'not', operand }), { kind: 'literal', value: true }),
  () => Array.from({ length: 10_000 }).reduce<unknown>((left) => ({ kind: 'arithmetic', operator: '+', left, right: left }), { kind: 'literal', value: 1 }),
  () => { const tree: Record<string, unknown> = { kind: 'and' }; tree['operands'] = [tree, tree]; return tree; },
  () => { const revoked = Proxy.revocable({}, {}); revoked.revoke(); return revoked.proxy; },
  () => { let calls = 0; return { get kind() { calls += 1; return calls % 2 === 0 ? 'list' : 'field'; }, id: 'x', items: 3 }; },
];

describe('garbage for a tree', () => {
  it.each(garbage.map((make, index) => [index, make] as const))('number %d', (_index, make) => {
    expect(() => { readAndUse(make()); }).not.toThrow();
    expect(() => { readAndUse({ kind: 'not', operand: make() }); }).not.toThrow();
    expect(() => { readAndUse({ kind: 'list', items: [make()] }); }).not.toThrow();
  });

  it('of any sort', () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true, withTypedArray: true }), readAndUse), { numRuns: numRuns(1_000, 50_000) });
  });

  it('in the places of a tree', () => {
    const junk = fc.oneof(fc.constantFrom(...garbage), fc.oneof(fc.anything({ withSparseArray: true }), fc.constantFrom('kind', '__proto__', 'list', -1, 2 ** 53)).map((what) => (): unknown => what));
    const cases = fc.tuple(anyTree(PLAIN_FIELDS), fc.nat(), junk, fc.boolean());
    fc.assert(
      fc.property(cases, ([tree, place, make, isKey]) => {
        readAndUse(withGarbage(tree, place, make(), isKey));
      }),
      { numRuns: numRuns(2_000, 100_000) },
    );
  });
});

/** A copy of the tree where one of its parts, or one key of one of its nodes, is something else. */
function withGarbage(tree: Expression, place: number, what: unknown, isKey: boolean): unknown {
  const copy = JSON.parse(JSON.stringify(tree)) as Record<string, unknown>;
  const nodes: Record<string, unknown>[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    nodes.push(part as Record<string, unknown>);
    Object.values(part).forEach(walk);
  };
  walk(copy);
  const node = nodes[place % nodes.length] ?? copy;
  const keys = Object.keys(node);
  const key = keys[place % Math.max(1, keys.length)] ?? 'kind';
  if (isKey && typeof what === 'string') Object.defineProperty(node, what, { value: node[key], enumerable: true, configurable: true });
  else node[key] = what;
  return copy;
}

describe('garbage for answers', () => {
  const doubled = (): unknown => Array.from({ length: 60 }).reduce<unknown>((part) => [part, part], 1);
  const cyclic = (): unknown => { const list: unknown[] = []; list.push(list); return list; };

  it.each<[what: string, value: unknown, other: unknown]>([
    ['proxies that throw', new Proxy({}, thrower), new Proxy([], thrower)],
    ['lists without end', new Array(4_294_967_295), new Array(4_294_967_295)],
    ['lists in themselves', cyclic(), cyclic()],
    ['lists that double', doubled(), doubled()],
    ['objects that double', { a: doubled() }, { a: doubled() }],
    ['dates and maps', new Date(0), new Map()],
    ['prototype keys', JSON.parse('{"__proto__": 1}'), { constructor: 1 }],
    ['symbols and functions', Symbol('x'), () => 1],
    ['numbers that are none', NaN, -Infinity],
  ])('%s', (_what, n1, n2) => {
    for (const typed of ['面积 = 人数', '面积 属于 人数', '面积 属于 [人数]', '人数["a"]', '合计(面积, 人数)', '个数(面积)', '面积 > 人数', '包含(面积, 人数)', '连接(面积, 人数)', '为空(面积)', '面积 且 人数']) {
      const { value } = parseExpression(typed, plain);
      expect(value).toBeDefined();
      if (value !== undefined) expect(typeof evaluate(value, { values: { n1, n2 } }).ok).toBe('boolean');
    }
    expect(evaluate({ kind: 'literal', value: 1 }, n1 as { values: Record<string, unknown> }).ok).toBeDefined(); // no scope at all
  });
});

describe('garbage for a text', () => {
  const TOKENS = [
    ...REAL_LABELS, '经营面积 > 3', '主体业态 = "餐饮"', '(', ')', '（', '）', '[', ']', '【', '】', '{', '}', '｛', '｝', '#', '"', "'", '“', '”', '‘', '’', '\\', ',', '，', '、', '.', '?.', '?', ':', '？', '：', '!', '！', '-', '－', '+', '*', '/', '%', '=', '==', '===', '!=', '<', '>', '>=', '<=', '&&', '||', '&', '|',
    '且', '或', '非', '并非', 'not', 'and', 'or', 'in', 'not in', '属于', '不属于', '包含', '不包含', '是', '否', '为', '空', '不', '如果', '则', '那么', '否则', '大于', '大于或等于', '不小于', '加', '减', '乘以', '除以', 'true', 'null', 'undefined', 'sum', '合计', '长度(', '今天()', '__proto__', 'constructor', 'eval', 'new Function', '=>', ';', '`', '${', '0', '3', '1e9', '1e999', '.5', '3.', '９', '．', ' ', '\n', '\t', '\u3000', '\u200b', '\ufeff', '\0', '\ud842', '𠮷', '👍', 'é', '甲',
  ];
  const randomText = fc.oneof(fc.array(fc.constantFrom(...TOKENS), { maxLength: 25 }).map((tokens) => tokens.join('')), fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }));

  function expectOneOrTheOther(text: string, catalogue: FieldCatalogue): void {
    const { value, findings, unread } = parseExpression(text, catalogue);
    if (value === undefined) {
      expect(findings.map(({ severity }) => severity)).toEqual(['error']);
      expect(unread).toEqual([{ path: '', content: text }]);
      const [start = 0, end = 0] = (findings[0]?.at.path ?? '0-0').split('-').map(Number);
      expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    } else {
      expect(unread).toEqual([]);
      expect(readExpression(value).value).toEqual(value);
      useInAllWays(value, catalogue);
      const printed = toText(value, catalogue);
      if (printed.length <= EXPRESSION_LIMITS.text) expect(parseExpression(printed, catalogue).value).toEqual(value);
    }
  }

  it('of tokens and letters: one syntax finding, or a tree that can be used', () => {
    fc.assert(fc.property(randomText, (text) => { expectOneOrTheOther(text, plain); }), { numRuns: numRuns(4_000, 300_000) });
  });

  it('over any fields', () => {
    fc.assert(fc.property(randomText, randomFields, (text, fields) => { expectOneOrTheOther(text, catalogueOf(fields)); }), { numRuns: numRuns(1_000, 100_000) });
  });

  it('made of a valid one by cutting, doubling and inserting', () => {
    const cases = randomFields.chain((fields) => fc.tuple(fc.constant(fields), anyTree(fields), fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom(...TOKENS)), { minLength: 1, maxLength: 3 })));
    fc.assert(
      fc.property(cases, ([fields, tree, changes]) => {
        const catalogue = catalogueOf(fields);
        const changed = changes.reduce((text, [place, removed, inserted]) => {
          const at = place % (text.length + 1);
          return text.slice(0, at) + inserted + text.slice(at + removed);
        }, toText(tree, catalogue));
        expectOneOrTheOther(changed, catalogue);
      }),
      { numRuns: numRuns(2_000, 200_000) },
    );
  });

  it.each<[what: string, unit: string]>([
    ['brackets', '('], ['full-width brackets', '（'], ['square brackets', '['], ['closing brackets', ')'], ['minus signs', '-'], ['plus signs', '+'], ['bangs', '!'], ['quotes', '"'], ['Chinese quotes', '“'], ['backslashes', '"\\'], ['commas', ','], ['dots', '.'], ['ternaries', '1?'], ['whole ternaries', '真?1:'], ['如果', '如果'], ['whole 如果', '如果真则1否则'], ['否则', '否则'], ['非', '非'], ['calls', '合计('], ['lists', '[1,'], ['comparisons', '1<'], ['sums', '1+'], ['conditions', '真且'], ['alternating conditions', '真且真或'], ['members', '.a'], ['places', '[0]'], ['a name', 'x'], ['a Chinese name', '甲'], ['names with brackets', '甲（'], ['digits', '9'], ['zeros', '0'], ['fractions', '0.'], ['exponents', '1e'], ['spaces', ' '], ['braces', '{'], ['hashes', '{#'], ['empty braces', '{}'], ['labels', '面积'], ['labels and words', '面积且'], ['texts', '"x"'], ['equal signs', '='], ['question marks', '?.'],
  ])('10,000 letters of %s', (_what, unit) => {
    const text = unit.repeat(Math.floor(10_000 / unit.length));
    for (const each of [text, `面积${text}`, `${text}1`, `真${text}真`, `${text}面积 = 1`]) {
      const { value, findings } = parseExpression(each.slice(0, 10_000), plain);
      expect(value !== undefined || findings.length === 1).toBe(true);
      if (value !== undefined) useInAllWays(value, plain);
    }
  });
});

describe('large but allowed', () => {
  const elapsed = (work: () => unknown, rounds: number): number => {
    const passed = cpuClock();
    for (let round = 0; round < rounds; round += 1) work();
    return passed();
  };

  /** How many times longer the one takes than the other: the best of several tries, by turns, each long enough to be measured. */
  function ratio(long: () => unknown, short: () => unknown): number {
    let rounds = 1;
    while (elapsed(short, rounds) < 4) rounds *= 2;
    const times = Array.from({ length: 9 }, () => [elapsed(long, rounds), elapsed(short, rounds)] as const);
    return Math.min(...times.map(([each]) => each)) / Math.min(...times.map(([, each]) => each));
  }

  const options = (count: number): readonly { readonly value: string; readonly label: string }[] => Array.from({ length: count }, (_, index) => ({ value: `v${String(index)}`, label: `选项${String(index)}` }));
  const manyFields = (count: number): readonly CatalogueField[] => Array.from({ length: count }, (_, index) => ({ id: `f${String(index)}`, label: `字段${String(index)}`, type: { kind: 'number' } }));
  const read = (text: string, catalogue: FieldCatalogue): Expression => {
    const { value } = parseExpression(text, catalogue);
    if (value === undefined) throw new Error('cannot be read');
    return value;
  };

  it.each<[what: string, size: number, prepare: (size: number) => () => unknown]>([
    ['fields in a text', 70, (size) => { const catalogue = catalogueOf(manyFields(size)); const text = catalogue.labels.join(' > 0 且 ') + ' > 0'; return () => read(text, catalogue); }],
    ['a text of conditions', 200, (size) => { const text = `是否连锁${'且真'.repeat(size)}`; return () => read(text, plain); }],
    ['a list of options', 180, (size) => { const catalogue = catalogueOf([{ id: 'c', label: '业态', type: { kind: 'choice', options: options(10) } }]); const text = `业态 属于 [${'"选项3",'.repeat(size)}"选项3"]`; return () => toText(read(text, catalogue), catalogue); }],
    ['a list to look through', 1_000, (size) => { const tree: Expression = { kind: 'in', item: { kind: 'literal', value: -1 }, list: { kind: 'field', id: 'l' } }; const values = { l: Array.from({ length: size }, (_, index) => index) }; return () => evaluate(tree, { values }); }],
    ['fields of a catalogue', 500, (size) => { const fields = manyFields(size); return () => parseExpression('字段1 > 字段2', catalogueOf(fields)).value; }],
    ['fields of one name', 500, (size) => { const fields = manyFields(size).map((field) => ({ ...field, label: '甲' })); return () => parseExpression('{甲#f1} > 1', catalogueOf(fields)).value; }],
    ['unknown options of a list', 150, (size) => { const catalogue = catalogueOf([{ id: 'c', label: '业态', type: { kind: 'choice', options: options(200) } }]); const text = `业态 属于 [${'"选顶999",'.repeat(size)}"x"]`; return () => read(text, catalogue); }],
    ['blanks', 1_000, (size) => { const text = `1${' '.repeat(size)}> 面积`; return () => read(text, plain); }],
  ])('%s: eight times as many take far less than 64 times as long', (_what, size, prepare) => {
    // Quadratic work would take 64 times as long; what is above eight is for a machine that others use too.
    expect(ratio(prepare(size * 8), prepare(size))).toBeLessThan(30);
  });

  it('a text over 2,000 fields that begin alike takes less than four times as long as over 20', () => {
    const text = `字段1${' + 字段7'.repeat(60)}`;
    const [many, few] = [catalogueOf(manyFields(2_000)), catalogueOf(manyFields(20))];

    expect(ratio(() => read(text, many), () => read(text, few))).toBeLessThan(4);
  });
});
