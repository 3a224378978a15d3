import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { cloned, mutated, randomJson, randomMutations } from '../edit/testing/random-json.js';
import { equalJson } from './equal.js';
import { hasOwn, isPlainObject } from './json.js';

vi.setConfig({ testTimeout: 120_000 });

/** The slow oracle: texts with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${entries
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`)
    .sort()
    .join(',')}}`;
}

const hostile: unknown = JSON.parse('{"__proto__":{"a":1}}');

describe('equalJson', () => {
  it.each<[string, unknown, unknown, boolean]>([
    ['the same number', 1, 1, true],
    ['a number and its text', 1, '1', false],
    ['null and nothing', null, undefined, false],
    ['null and an empty object', null, {}, false],
    ['false and 0', false, 0, false],
    ['not a number', NaN, NaN, true],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
    ['a key with undefined and no key', { a: 1, b: undefined }, { a: 1 }, true],
    ['no key and a key with undefined', { a: 1 }, { a: 1, b: undefined }, true],
    ['a key with null and no key', { a: null }, {}, false],
    ['undefined and a value', { a: undefined }, { a: 1 }, false],
    ['undefined under one key, a value under another', { a: undefined, b: 1 }, { a: 1, b: undefined }, false],
    ['members in another order', [1, 2], [2, 1], false],
    ['a list and its beginning', [1, 2], [1], false],
    ['a list and an object with its positions', ['x'], { 0: 'x' }, false],
    ['an empty list and an empty object', [], {}, false],
    ['with and without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }, true],
    ['an inherited name', {}, { toString: 'x' }, false],
    ['an own key __proto__ and a plain object', hostile, {}, false],
    ['a plain object and an own key __proto__', {}, hostile, false],
    ['the own key __proto__ twice', hostile, cloned(hostile), true],
    ['two instances of a class', new Date(0), new Date(0), false],
  ])('%s', (_case, a, b, expected) => {
    expect(equalJson(a, b)).toBe(expected);
    expect(equalJson(b, a)).toBe(expected);
  });

  it('agrees with the comparison of sorted texts', () => {
    fc.assert(
      fc.property(randomJson, randomJson, randomMutations, (a, other, mutations) => {
        for (const b of [cloned(a), other, mutated(a, mutations)]) {
          expect(equalJson(a, b)).toBe(canonical(a) === canonical(b));
        }
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('does not look into what both share', () => {
    const shared = new Proxy({}, { ownKeys: () => expect.unreachable('looked into a shared part') });

    expect(equalJson({ a: shared, b: [shared] }, { a: shared, b: [shared] })).toBe(true);
  });
});

describe('isPlainObject', () => {
  class Point {
    readonly x = 1;
  }

  it.each<[string, unknown, boolean]>([
    ['a literal', {}, true],
    ['without a prototype', Object.create(null), true],
    ['parsed, with an own key __proto__', hostile, true],
    ['a list', [], false],
    ['null', null, false],
    ['undefined', undefined, false],
    ['a text', 'x', false],
    ['a function', () => undefined, false],
    ['an instance', new Point(), false],
    ['a date', new Date(0), false],
    ['a map', new Map(), false],
  ])('%s', (_case, value, expected) => {
    expect(isPlainObject(value)).toBe(expected);
  });
});

describe('hasOwn', () => {
  it.each<[string, object, string, boolean]>([
    ['an own key', { a: undefined }, 'a', true],
    ['an inherited key', {}, 'toString', false],
    ['an object whose hasOwnProperty lies', { hasOwnProperty: () => true }, 'a', false],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { a: 1 }), 'a', true],
  ])('%s', (_case, value, key, expected) => {
    expect(hasOwn(value, key)).toBe(expected);
  });
});
