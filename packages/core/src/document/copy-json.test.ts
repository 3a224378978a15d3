import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { randomJson } from '../edit/testing/random-json.js';
import { copyJson, type JsonCopy } from './copy-json.js';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';

vi.setConfig({ testTimeout: 120_000 });

function copied(input: unknown, limits: Partial<DocumentLimits> = {}): JsonCopy {
  return copyJson(input, 'item', { ...DOCUMENT_LIMITS, ...limits });
}

/** Rule and place of each finding: what a person is told. */
function told({ findings }: JsonCopy): readonly string[] {
  return findings.map(({ rule, at }) => `${rule} ${at.path ?? ''}`);
}

function refused(copy: JsonCopy): readonly unknown[] {
  return copy.findings.map(({ params }) => (params as { found: unknown }).found);
}

class Point {
  x = 1;
}

describe('copyJson: what is plain', () => {
  it('copies any JSON value, and shares nothing with it', () => {
    fc.assert(
      fc.property(randomJson, (value) => {
        const before = JSON.stringify(value);
        const copy = copied(value);
        expect(copy).toEqual({ value, findings: [], unread: [] });
        for (const part of containersOf(copy.value)) expect(containersOf(value)).not.toContain(part);
        expect(JSON.stringify(value)).toBe(before);
        for (const part of containersOf(value)) expect(Object.isFrozen(part)).toBe(false);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });

  it('writes what JSON.stringify writes, where that keeps everything', () => {
    // Undefined members, holes and -0 change in JSON.stringify; functions and symbols vanish there and are told here.
    fc.assert(
      fc.property(fc.anything({ withSparseArray: true, values: [fc.constant(undefined), fc.boolean(), fc.constantFrom(0, -0, 1.5), fc.string()], withNullPrototype: true, key: fc.constantFrom('a', 'b', '名') }), (value) => {
        const text: unknown = JSON.stringify(value);
        expect(copied(value).value).toEqual(typeof text === 'string' ? JSON.parse(text) : undefined);
        expect(copied(value).findings).toEqual([]);
      }),
      { numRuns: numRuns(500, 20_000) },
    );
  });

  it('takes the same part twice, which is no cycle, as two copies', () => {
    const shared = { a: [1] };
    const { value, findings } = copied({ left: shared, right: shared });
    const { left, right } = value as { left: unknown; right: unknown };

    expect(findings).toEqual([]);
    expect(left).toEqual(right);
    expect(left).not.toBe(right);
  });

  it('takes a frozen object, and gives one that is open', () => {
    const { value } = copied(Object.freeze({ a: Object.freeze([1]) }));

    expect(Object.isFrozen(value)).toBe(false);
    expect(value).toEqual({ a: [1] });
  });

  it('takes a proxy that behaves, as a framework wraps its state', () => {
    expect(copied(new Proxy({ a: new Proxy([1, 2], {}) }, {}))).toEqual({ value: { a: [1, 2] }, findings: [], unread: [] });
  });

  it('takes an object of another realm', () => {
    // An iframe's object literal: its prototype is another Object.prototype.
    const foreignPrototype: unknown = Object.create(null);
    const foreign: unknown = Object.assign(Object.create(foreignPrototype as object), { a: 1 });

    expect(copied(foreign).value).toEqual({ a: 1 });
  });
});

describe('copyJson: what is not plain', () => {
  it.each<[string, unknown, string, unknown]>([
    ['a function', { a: 1, x: () => 1 }, 'function', { a: 1 }],
    ['a function whose words throw', { a: 1, x: Object.assign(() => 1, { toString: throwing }) }, 'function', { a: 1 }],
    ['toJSON is only a key', { a: 1, toJSON: () => 'x' }, 'function', { a: 1 }],
    ['a symbol', { a: 1, x: Symbol('s') }, 'symbol', { a: 1 }],
    ['a bigint', { a: 1, x: 10n }, 'bigint', { a: 1 }],
    ['NaN', { a: 1, x: NaN }, 'NaN', { a: 1 }],
    ['infinity', { a: 1, x: -Infinity }, '-Infinity', { a: 1 }],
    ['a date', { a: 1, x: new Date(0) }, 'Date', { a: 1 }],
    ['a map', { a: 1, x: new Map([[1, 2]]) }, 'Map', { a: 1 }],
    ['bytes', { a: 1, x: new Uint8Array(2) }, 'Uint8Array', { a: 1 }],
    ['an instance', { a: 1, x: new Point() }, 'Point', { a: 1 }],
    ['an instance without a class name', { a: 1, x: Object.create({ b: 1, constructor: 1 }) as unknown }, 'object', { a: 1 }],
    ['a boxed text', { a: 1, x: Object('text') as unknown }, 'String', { a: 1 }],
    ['a promise', { a: 1, x: Promise.resolve() }, 'Promise', { a: 1 }],
    ['a getter that throws', Object.defineProperty({ a: 1 }, 'x', { enumerable: true, get: throwing }), 'getter', { a: 1 }],
    ['a getter that throws what has no words', Object.defineProperty({ a: 1 }, 'x', { enumerable: true, get: throwingSpeechless }), 'getter', { a: 1 }],
    ['a proxy that hides its prototype', { a: 1, x: new Proxy({}, { getPrototypeOf: throwing }) }, 'proxy', { a: 1 }],
    ['a proxy that hides its keys', { a: 1, x: new Proxy({}, { ownKeys: throwingSpeechless }) }, 'proxy', { a: 1 }],
    ['a revoked proxy', { a: 1, x: revoked() }, 'proxy', { a: 1 }],
    ['a list whose length throws', { a: 1, x: new Proxy([], { get: throwing }) }, 'proxy', { a: 1 }],
  ])('puts aside %s, and keeps what stands beside it', (_case, input, found, value) => {
    const copy = copied(input);

    expect(copy.value).toEqual(value);
    expect([told(copy), refused(copy)]).toEqual([[expect.stringMatching(/^document\/not-plain (?:x|toJSON)$/)], [found]]);
    expect(copy.unread.map(({ path }) => path)).toEqual(copy.findings.map(({ at }) => at.path));
  });

  it.each<[string, unknown]>([
    ['a function', throwing],
    ['nothing to be copied', Symbol('s')],
    ['a date', new Date(0)],
    ['a proxy', new Proxy({}, { getPrototypeOf: throwing })],
    ['a proxy that throws what has no words', new Proxy({}, { getPrototypeOf: throwingSpeechless })],
    ['NaN', NaN],
  ])('gives no value for %s alone, and says why', (_case, input) => {
    const copy = copied(input);

    expect(copy.value).toBeUndefined();
    expect(told(copy)).toEqual(['document/not-plain ']);
  });

  it('puts members of a list aside without leaving a hole, and keeps undefined as null', () => {
    const list = [1, undefined, () => 1, NaN, 2];
    Object.defineProperty(list, 5, { enumerable: true, get: throwing });
    const copy = copied({ list });

    expect(copy.value).toEqual({ list: [1, null, 2] });
    expect(told(copy)).toEqual(['document/not-plain list/2', 'document/not-plain list/3', 'document/not-plain list/5']);
  });

  it('writes the holes of a sparse list as null', () => {
    const sparse: unknown[] = [];
    sparse[3] = 'x';

    expect(copied(sparse).value).toEqual([null, null, null, 'x']);
  });

  it('reads -0 as 0, as JSON writes it', () => {
    expect(copied([-0]).value).toEqual([0]);
  });

  it('calls a getter once', () => {
    let calls = 0;
    const input = Object.defineProperty({}, 'a', { enumerable: true, get: () => (calls += 1) });

    expect(copied(input).value).toEqual({ a: 1 });
    expect(calls).toBe(1);
  });

  it.each<[string, () => unknown, unknown, string]>([
    [
      'an object that holds itself',
      () => {
        const self: Record<string, unknown> = { a: 1 };
        self['self'] = self;
        return self;
      },
      { a: 1 },
      'self',
    ],
    [
      'a list that holds itself',
      () => {
        const self: unknown[] = [1];
        self.push({ back: self });
        return self;
      },
      [1, {}],
      '1/back',
    ],
  ])('breaks %s where it closes', (_case, make, value, path) => {
    const copy = copied(make());

    expect(copy.value).toEqual(value);
    expect(told(copy)).toEqual([`document/not-plain ${path}`]);
    expect(refused(copy)).toEqual(['cycle']);
  });
});

describe('copyJson: prototype keys', () => {
  it.each<[string, string, unknown]>([
    ['__proto__', '{"a":1,"__proto__":{"isAdmin":true}}', { isAdmin: true }],
    ['constructor', '{"a":1,"constructor":{"prototype":{"isAdmin":true}}}', {}],
    ['prototype', '{"a":1,"prototype":[1]}', [1]],
  ])('lets no own %s through, and keeps its content', (key, text, content) => {
    const copy = copied(JSON.parse(text));

    expect(copy.value).toEqual({ a: 1 });
    expect(Object.keys(copy.value as object)).toEqual(['a']);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(told(copy)).toContain(`document/prototype-key ${key}`);
    expect(copy.unread).toContainEqual({ path: key, content });
  });

  it('lets none through at any depth', () => {
    const copy = copied(JSON.parse('{"list":[{"a":{"__proto__":1}}]}'));

    expect(copy.value).toEqual({ list: [{ a: {} }] });
    expect(copy.findings[0]).toMatchObject({ at: { path: 'list/0/a/__proto__' }, params: { key: '__proto__', path: 'list/0/a' } });
  });
});

describe('copyJson: bounds', () => {
  function nested(depth: number): unknown {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
    return value;
  }

  it.each<[string, () => unknown, Partial<DocumentLimits>, string | undefined]>([
    ['as deep as may be', () => nested(5), { depth: 5 }, undefined],
    ['one level deeper', () => nested(6), { depth: 5 }, 'document/too-deep'],
    ['a million levels', () => nested(1_000_000), {}, 'document/too-deep'],
    ['as many values as may be', () => [1, 2, 3], { values: 4 }, undefined],
    ['one value more', () => [1, 2, 3, 4], { values: 4 }, 'document/too-many-values'],
    ['2,000,000 values and the list', () => Array.from({ length: 2_000_000 }, () => 1), {}, 'document/too-many-values'],
    ['a list that says it is endless', () => new Proxy([], { get: (_target, key) => (key === 'length' ? 2 ** 53 : 0) }), { values: 1_000 }, 'document/too-many-values'],
    ['a sparse list of four thousand million', () => new Array(4_000_000_000), { values: 1_000 }, 'document/too-many-values'],
    ['a small object that unfolds without end', () => unfolding(64), { values: 1_000 }, 'document/too-many-values'],
  ])('%s', (_case, make, limits, rule) => {
    const input = make();
    const copy = copied(input, limits);

    expect(copy.findings.map((finding) => finding.rule)).toEqual(rule === undefined ? [] : [rule]);
    if (rule === undefined) return;
    expect(copy.value).toBeUndefined();
    expect(copy.unread).toHaveLength(1);
    expect(copy.unread[0]?.content).toBe(input);
  });

  /** Each level holds the next one twice: 64 objects, 2^64 values. */
  function unfolding(levels: number): unknown {
    let value: unknown = 1;
    for (let level = 0; level < levels; level += 1) value = { left: value, right: value };
    return value;
  }
});

function containersOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(containersOf)];
}

function throwing(): never {
  throw new Error('hostile');
}

function throwingSpeechless(): never {
  throw Object.create(null);
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
