import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import type { Json } from '../json/json.js';
import { diff } from './diff.js';
import { freezeDocument } from './edit.js';
import { applyPatches, type Patch } from './patch.js';
import { cloned, isDeepFrozen, mutated, randomElements, randomJson, randomMutations } from './testing/random-json.js';

vi.setConfig({ testTimeout: 120_000 });

const MEMBERS = 10_000;

function members(count = MEMBERS): { readonly id: string; readonly name: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: `mat_${index}`, name: `材料${index}` }));
}

describe('diff', () => {
  it.each<[string, unknown, unknown, readonly Patch[]]>([
    ['nothing changed', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
    ['another value of a key', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ op: 'set', path: ['b'], value: 3 }]],
    ['a key deep down', { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }, [{ op: 'set', path: ['a', 'b', 'c'], value: 2 }]],
    ['a key added', {}, { a: null }, [{ op: 'set', path: ['a'], value: null }]],
    ['a key removed', { a: null }, {}, [{ op: 'unset', path: ['a'] }]],
    ['a key set to null', { a: {} }, { a: null }, [{ op: 'set', path: ['a'], value: null }]],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, [{ op: 'order', path: [], keys: ['b', 'a'] }]],
    ['a key added last', { a: 1 }, { a: 1, b: 2 }, [{ op: 'set', path: ['b'], value: 2 }]],
    ['a key added first', { a: 1 }, { b: 2, a: 1 }, [
      { op: 'set', path: ['b'], value: 2 },
      { op: 'order', path: [], keys: ['b', 'a'] },
    ]],
    ['a key removed before others', { a: 1, b: 2, c: 3 }, { b: 2, c: 3 }, [{ op: 'unset', path: ['a'] }]],
    ['an object becomes a list', { a: {} }, { a: [] }, [{ op: 'set', path: ['a'], value: [] }]],
    ['a number becomes its text', { a: 1 }, { a: '1' }, [{ op: 'set', path: ['a'], value: '1' }]],
    ['another root', { a: 1 }, [1], [{ op: 'set', path: [], value: [1] }]],
    ['a list emptied', [1, 2], [], [{ op: 'splice', path: [], index: 0, remove: 2, insert: [] }]],
    ['a list filled', [], [1, 2], [{ op: 'splice', path: [], index: 0, remove: 0, insert: [1, 2] }]],
    ['one of three equal members removed', [1, 1, 1], [1, 1], [{ op: 'splice', path: [], index: 2, remove: 1, insert: [] }]],
    ['a value within a plain list', ['x', 'y'], ['x', 'z'], [{ op: 'set', path: [1], value: 'z' }]],
    ['two members swapped', ['x', 'y'], ['y', 'x'], [{ op: 'move', path: [], from: 0, to: 1 }]],
    [
      'a member replaced by another',
      [{ id: 'p', name: 1 }],
      [{ id: 'q', name: 1 }],
      [{ op: 'splice', path: [], index: 0, remove: 1, insert: [{ id: 'q', name: 1 }] }],
    ],
    ['a member changed', [{ id: 'p', name: 1 }], [{ id: 'p', name: 2 }], [{ op: 'set', path: [0, 'name'], value: 2 }]],
    ['an equal but new member', [{ id: 'p', tags: ['x'] }], [{ id: 'p', tags: ['x'] }], []],
  ])('%s', (_case, before, after, patches) => {
    expect(diff(before, after)).toEqual(patches);
  });

  it('leads from any value to any other', () => {
    fc.assert(
      fc.property(randomJson, randomJson, randomMutations, (a, other, mutations) => {
        for (const b of [other, mutated(a, mutations)]) expect(applyPatches(a, diff(a, b))).toEqual(b);
      }),
      { numRuns: numRuns(500, 50_000) },
    );
  });

  it('keeps the order of keys, whatever came, went and changed its place', () => {
    const keyLists = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', '1', '2'));
    fc.assert(
      fc.property(keyLists, keyLists, (a, b) => {
        const [before, after] = [a, b].map((keys, side) => Object.fromEntries(keys.map((key) => [key, key < 'c' ? side : 0])));
        expect(Object.entries(applyPatches(before, diff(before, after))!)).toEqual(Object.entries(after!));
      }),
      { numRuns: numRuns(1_000, 50_000) },
    );
  });

  it('leads from any list of elements to any other, and back', () => {
    fc.assert(
      fc.property(randomElements, randomElements, randomMutations, (a, other, mutations) => {
        for (const b of [other, mutated(a, mutations)]) {
          expect(applyPatches(a, diff(a, b))).toEqual(b);
          expect(applyPatches(b, diff(b, a))).toEqual(a);
        }
      }),
      { numRuns: numRuns(300, 30_000) },
    );
  });

  it('finds nothing between equal values', () => {
    fc.assert(
      fc.property(randomJson, (a) => {
        expect(diff(a, a)).toEqual([]);
        expect(diff(a, cloned(a))).toEqual([]);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('touches neither value', () => {
    fc.assert(
      fc.property(randomJson, randomMutations, (a, mutations) => {
        const frozen = freezeDocument(cloned(a));
        const b = freezeDocument(mutated(a, mutations));
        expect(isDeepFrozen(applyPatches(frozen, diff(frozen, b)))).toBe(true);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('does not look into what both revisions share', () => {
    const shared: Json = new Proxy({}, { ownKeys: () => expect.unreachable('looked into a shared part') });

    expect(diff({ a: 1, shared, list: [shared] }, { a: 2, shared, list: [shared] })).toHaveLength(1);
  });
});

describe(`diff: one patch for one change among ${MEMBERS} members`, () => {
  const before = { materials: members() };
  const added = { id: 'mat_new', name: '新材料' };

  function changed(change: (list: { id: string; name: string }[]) => void): { materials: { id: string; name: string }[] } {
    const materials: { id: string; name: string }[] = [...before.materials];
    change(materials);
    return { materials };
  }

  const path = ['materials'];
  it.each<[string, (list: { id: string; name: string }[]) => unknown, Patch]>([
    ['inserted at the front', (list) => list.unshift(added), { op: 'splice', path, index: 0, remove: 0, insert: [added] }],
    ['inserted in the middle', (list) => list.splice(5_000, 0, added), { op: 'splice', path, index: 5_000, remove: 0, insert: [added] }],
    ['appended', (list) => list.push(added), { op: 'splice', path, index: MEMBERS, remove: 0, insert: [added] }],
    ['the first removed', (list) => list.shift(), { op: 'splice', path, index: 0, remove: 1, insert: [] }],
    ['first to last', (list) => list.push(...list.splice(0, 1)), { op: 'move', path, from: 0, to: MEMBERS - 1 }],
    ['last to first', (list) => list.unshift(...list.splice(-1)), { op: 'move', path, from: MEMBERS - 1, to: 0 }],
    ['one down by one', (list) => list.splice(8, 0, ...list.splice(7, 1)), { op: 'move', path, from: 7, to: 8 }],
    ['one far up', (list) => list.splice(20, 0, ...list.splice(9_000, 1)), { op: 'move', path, from: 9_000, to: 20 }],
    ['one renamed', (list) => (list[7] = { id: 'mat_7', name: '改' }), { op: 'set', path: ['materials', 7, 'name'], value: '改' }],
  ])('%s', (_case, change, patch) => {
    const after = changed(change);

    const there = diff(before, after);
    const back = diff(after, before);

    expect(there).toEqual([patch]);
    expect(back).toHaveLength(1);
    expect(applyPatches(before, there)).toEqual(after);
    expect(applyPatches(after, back)).toEqual(before);
  });

  it('two renamed members are two patches, however far apart', () => {
    const after = changed((list) => {
      list[3] = { id: 'mat_3', name: '甲' };
      list[9_990] = { id: 'mat_9990', name: '乙' };
    });

    expect(diff(before, after)).toEqual([
      { op: 'set', path: ['materials', 3, 'name'], value: '甲' },
      { op: 'set', path: ['materials', 9_990, 'name'], value: '乙' },
    ]);
  });

  it('one renamed, some gone and one come elsewhere are as many small patches', () => {
    const after = changed((list) => {
      list[7] = { id: 'mat_7', name: '改' };
      list.splice(4_000, 2);
      list.push(added);
    });

    expect(diff(before, after)).toEqual([
      { op: 'splice', path, index: MEMBERS, remove: 0, insert: [added] },
      { op: 'splice', path, index: 4_000, remove: 2, insert: [] },
      { op: 'set', path: ['materials', 7, 'name'], value: '改' },
    ]);
    expect(applyPatches(before, diff(before, after))).toEqual(after);
    expect(applyPatches(after, diff(after, before))).toEqual(before);
  });

  it('members that cannot be told apart, or stand in another order, are replaced in one', () => {
    const twice = changed((list) => list.splice(3, 2, { id: 'mat_9', name: '重' }));
    const turned = changed((list) => list.splice(3, 4, ...list.slice(3, 6).reverse()));

    for (const after of [twice, turned]) {
      expect(diff(before, after)).toHaveLength(1);
      expect(applyPatches(before, diff(before, after))).toEqual(after);
    }
  });
});

describe('the keys of an object', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 300 });
  const objectOf = (numbers: readonly number[]): Readonly<Record<string, Json>> => Object.fromEntries(numbers.map((each) => [`k${String(each)}`, each % 7 === 0 ? { each } : each]));

  it('stand as they did in the later one, however many there are and wherever they come, go and change', () => {
    fc.assert(
      fc.property(keys, keys, fc.nat(), fc.boolean(), (some, others, at, isNear) => {
        const place = some.length === 0 ? 0 : at % some.length;
        const near = [...some.slice(0, place), ...others.filter((each) => !some.includes(each)).slice(0, 2), ...some.slice(place + (at % 3))];
        const before = freezeDocument(objectOf(some));
        const after = freezeDocument({ ...objectOf(isNear ? near : others), [`k${String(some[place] ?? 0)}`]: 'changed' });

        const reached = applyPatches<unknown>(before, diff(before, after));

        expect(JSON.stringify(reached)).toBe(JSON.stringify(after));
        expect(Object.isFrozen(reached)).toBe(true);
        expect(diff(reached, after)).toEqual([]);
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('that would reach a prototype stay keys of its own in an order, among few and among many', () => {
    for (const count of [2, 200]) {
      const before = JSON.parse(`{"a":{${Array.from({ length: count }, (_, at) => `"k${String(at)}":1`).join()},"__proto__":{"own":true}}}`) as Json;
      const ordered = applyPatches(before, [{ op: 'order', path: ['a'], keys: ['__proto__', 'k1', 'k0'] }, { op: 'set', path: ['a', 'k1'], value: 2 }]) as unknown as { readonly a: object };
      expect(Object.getPrototypeOf(ordered.a)).toBe(Object.prototype);
      expect(Object.keys(ordered.a).slice(0, 2)).toEqual(['k1', 'k0']);
      expect(Object.getOwnPropertyDescriptor(ordered.a, '__proto__')?.value).toEqual({ own: true });
    }
  });
});
