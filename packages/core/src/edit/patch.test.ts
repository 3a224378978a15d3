import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { diff } from './diff.js';
import { freezeDocument } from './edit.js';
import { applyPatches, joinPatches, PatchError, type Patch, type Path } from './patch.js';
import { cloned, isDeepFrozen, mutated, randomJson, randomMutations } from './testing/random-json.js';

vi.setConfig({ testTimeout: 120_000 });

describe('applyPatches', () => {
  it.each<[string, unknown, readonly Patch[], unknown]>([
    ['no patch', { a: 1 }, [], { a: 1 }],
    ['set at the root', { a: 1 }, [{ op: 'set', path: [], value: null }], null],
    ['set a new key', {}, [{ op: 'set', path: ['a'], value: 1 }], { a: 1 }],
    ['set a list member', [1, 2], [{ op: 'set', path: [1], value: 3 }], [1, 3]],
    ['set below a list member', [{ a: 1 }], [{ op: 'set', path: [0, 'a'], value: 2 }], [{ a: 2 }]],
    ['set a key with an inherited name', {}, [{ op: 'set', path: ['toString'], value: 1 }], { toString: 1 }],
    ['set a key with a slash', { a: { b: 1 } }, [{ op: 'set', path: ['a/b'], value: 2 }], { a: { b: 1 }, 'a/b': 2 }],
    ['unset', { a: 1, b: 2 }, [{ op: 'unset', path: ['a'] }], { b: 2 }],
    ['unset a key that is not there', { b: 2 }, [{ op: 'unset', path: ['a'] }], { b: 2 }],
    ['splice at the front', [1, 2], [{ op: 'splice', path: [], index: 0, remove: 0, insert: [0] }], [0, 1, 2]],
    ['splice at the end', [1, 2], [{ op: 'splice', path: [], index: 2, remove: 0, insert: [3] }], [1, 2, 3]],
    ['splice all out', [1, 2], [{ op: 'splice', path: [], index: 0, remove: 2, insert: [] }], []],
    ['splice a list in as one member', [1], [{ op: 'splice', path: [], index: 1, remove: 0, insert: [[2, 3]] }], [1, [2, 3]]],
    ['move down', [1, 2, 3], [{ op: 'move', path: [], from: 0, to: 2 }], [2, 3, 1]],
    ['move up', [1, 2, 3], [{ op: 'move', path: [], from: 2, to: 0 }], [3, 1, 2]],
    ['move to where it is', [1, 2, 3], [{ op: 'move', path: [], from: 1, to: 1 }], [1, 2, 3]],
    ['move a list as one member', [[1, 2], 3], [{ op: 'move', path: [], from: 0, to: 1 }], [3, [1, 2]]],
    ['order of what is named, then the rest', { a: 1, b: 2, c: 3, d: 4 }, [{ op: 'order', path: [], keys: ['d', 'gone', 'b', '__proto__'] }], { d: 4, b: 2, a: 1, c: 3 }],
    [
      'one after another',
      { a: [1] },
      [
        { op: 'splice', path: ['a'], index: 0, remove: 0, insert: [{}] },
        { op: 'set', path: ['a', 0, 'b'], value: 2 },
        { op: 'move', path: ['a'], from: 0, to: 1 },
      ],
      { a: [1, { b: 2 }] },
    ],
  ])('%s', (_case, document, patches, expected) => {
    const before = freezeDocument(cloned(document));

    const after = applyPatches(before, patches);

    expect(after).toEqual(expected);
    expect(JSON.stringify(after)).toBe(JSON.stringify(expected));
    expect(before).toEqual(document);
  });

  it('copies only what lies on the way', () => {
    const document = { a: { left: [1], right: { deep: {} } }, list: [{ id: 'p' }, { id: 'q', tags: ['x'] }], other: {} };

    const after = applyPatches(document, [
      { op: 'set', path: ['a', 'left', 0], value: 2 },
      { op: 'set', path: ['list', 1, 'name'], value: '乙' },
    ]);

    expect(after).not.toBe(document);
    expect(after.a.right).toBe(document.a.right);
    expect(after.list[0]).toBe(document.list[0]);
    expect(after.list[1]?.tags).toBe(document.list[1]?.tags);
    expect(after.other).toBe(document.other);
  });

  it('keeps each part that the patches leave alone the very same object', () => {
    fc.assert(
      fc.property(randomJson, randomMutations, (a, mutations) => {
        const after = applyPatches(a, diff(a, mutated(a, mutations)));
        // What the patches neither set, splice nor pass through stands in both: found by walking both trees.
        const patches = diff(a, after);
        expectSharedBeside(a, after, [], patches);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('keeps members the same objects when the list around them moves', () => {
    const list = Array.from({ length: 5 }, (_, index) => ({ id: `mat_${index}` }));

    const after = applyPatches(list, [
      { op: 'splice', path: [], index: 0, remove: 1, insert: [{ id: 'mat_new' }] },
      { op: 'move', path: [], from: 4, to: 1 },
    ]);

    expect(after.map((member) => list.indexOf(member))).toEqual([-1, 4, 1, 2, 3]);
  });

  it('keeps a frozen document frozen, and leaves an open one open', () => {
    fc.assert(
      fc.property(randomJson, randomMutations, (a, mutations) => {
        const b = mutated(a, mutations);
        const patches = freezeDocument(diff(cloned(a), b));
        expect(isDeepFrozen(applyPatches(freezeDocument(cloned(a)), patches))).toBe(true);
      }),
      { numRuns: numRuns(200, 10_000) },
    );

    const open = applyPatches({ a: { b: 1 }, list: [1] }, [
      { op: 'set', path: ['a', 'b'], value: 2 },
      { op: 'splice', path: ['list'], index: 0, remove: 0, insert: [0] },
    ]);
    expect([Object.isFrozen(open), Object.isFrozen(open.a), Object.isFrozen(open.list)]).toEqual([false, false, false]);
  });
});

describe('applyPatches refuses a patch that does not fit', () => {
  const document = freezeDocument({ a: { b: 1 }, list: [1, 2], text: 'x', nothing: null });

  it.each<[string, Patch]>([
    ['a key below a missing key', { op: 'set', path: ['gone', 'b'], value: 1 }],
    ['a key below a text', { op: 'set', path: ['text', 'length'], value: 1 }],
    ['a key below null', { op: 'set', path: ['nothing', 'a'], value: 1 }],
    ['a key of a list', { op: 'set', path: ['list', 'length'], value: 0 }],
    ['a position of a list, written as text', { op: 'set', path: ['list', '0'], value: 0 }],
    ['a position of an object', { op: 'set', path: ['a', 0], value: 0 }],
    ['a position behind the end', { op: 'set', path: ['list', 2], value: 3 }],
    ['a position before the start', { op: 'set', path: ['list', -1], value: 3 }],
    ['a position between two', { op: 'set', path: ['list', 0.5], value: 3 }],
    ['a position that is no number', { op: 'set', path: ['list', NaN], value: 3 }],
    ['order of a list', { op: 'order', path: ['list'], keys: ['0'] }],
    ['order of a text', { op: 'order', path: ['text'], keys: [] }],
    ['unset the root', { op: 'unset', path: [] }],
    ['unset a list member', { op: 'unset', path: ['list', 0] }],
    ['unset below a missing key', { op: 'unset', path: ['gone', 'b'] }],
    ['splice an object', { op: 'splice', path: ['a'], index: 0, remove: 0, insert: [] }],
    ['splice a missing list', { op: 'splice', path: ['gone'], index: 0, remove: 0, insert: [] }],
    ['splice more than there is', { op: 'splice', path: ['list'], index: 1, remove: 2, insert: [] }],
    ['splice behind the end', { op: 'splice', path: ['list'], index: 3, remove: 0, insert: [3] }],
    ['splice before the start', { op: 'splice', path: ['list'], index: -1, remove: 0, insert: [3] }],
    ['splice less than nothing', { op: 'splice', path: ['list'], index: 1, remove: -1, insert: [3] }],
    ['splice at no number', { op: 'splice', path: ['list'], index: NaN, remove: 0, insert: [3] }],
    ['splice half a member', { op: 'splice', path: ['list'], index: 0, remove: 0.5, insert: [3] }],
    ['move in an object', { op: 'move', path: ['a'], from: 0, to: 0 }],
    ['move a missing member', { op: 'move', path: ['list'], from: 2, to: 0 }],
    ['move behind the end', { op: 'move', path: ['list'], from: 0, to: 2 }],
    ['move from before the start', { op: 'move', path: ['list'], from: -1, to: 0 }],
    ['move to before the start', { op: 'move', path: ['list'], from: 0, to: -1 }],
    ['move to no number', { op: 'move', path: ['list'], from: 0, to: NaN }],
  ])('%s', (_case, patch) => {
    const before = cloned(document);

    const act = (): unknown => applyPatches<unknown>(document, [{ op: 'set', path: ['text'], value: 'y' }, patch]);

    expect(act).toThrow(PatchError);
    expect(act).toThrow(`${patch.op} at /${patch.path.join('/')}: `);
    expect(document).toEqual(before);
  });

  it('hands the patch over with the error', () => {
    const patch: Patch = { op: 'unset', path: ['list', 0] };

    expect(() => applyPatches(document, [patch])).toThrow(expect.objectContaining({ name: 'PatchError', patch }));
  });
});

describe('applyPatches never reaches a prototype', () => {
  const ownKeys = [Object.prototype, Array.prototype, Function.prototype].map((prototype) => Reflect.ownKeys(prototype));

  afterEach(() => {
    expect([Object.prototype, Array.prototype, Function.prototype].map((prototype) => Reflect.ownKeys(prototype))).toEqual(ownKeys);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[Path]>([
    [['__proto__']],
    [['__proto__', 'polluted']],
    [['a', '__proto__', 'polluted']],
    [['a', '__proto__']],
    [['constructor']],
    [['constructor', 'prototype', 'polluted']],
    [['a', 'prototype']],
    [['list', '__proto__', 'polluted']],
    [['list', 0, '__proto__', 'polluted']],
    [['text', '__proto__', 'polluted']],
  ])('%j', (path) => {
    const document = { a: {}, list: [{}], text: 'x' };

    expect(() => applyPatches(document, [{ op: 'set', path, value: {} }])).toThrow(PatchError);
    expect(() => applyPatches(document, [{ op: 'unset', path }])).toThrow(PatchError);
    expect(document).toEqual({ a: {}, list: [{}], text: 'x' });
  });

  it('not even where a hostile document carries such a key', () => {
    const hostile = JSON.parse('{"__proto__":{"a":1},"b":1}') as object;

    expect(() => applyPatches(hostile, [{ op: 'set', path: ['__proto__', 'a'], value: 2 }])).toThrow(PatchError);
    const after = applyPatches(hostile, [{ op: 'set', path: ['b'], value: 2 }]);
    expect(Object.getPrototypeOf(after)).toBe(Object.prototype);
    expect(JSON.stringify(after)).toBe('{"__proto__":{"a":1},"b":2}');
  });
});

describe('joinPatches', () => {
  it.each<[string, readonly Patch[], readonly Patch[], readonly Patch[]]>([
    [
      'a value typed twice is kept once',
      [{ op: 'set', path: ['a'], value: 'x' }],
      [{ op: 'set', path: ['a'], value: 'xy' }],
      [{ op: 'set', path: ['a'], value: 'xy' }],
    ],
    [
      'two values are both kept',
      [{ op: 'set', path: ['a'], value: 'x' }],
      [{ op: 'set', path: ['b'], value: 'y' }],
      [
        { op: 'set', path: ['a'], value: 'x' },
        { op: 'set', path: ['b'], value: 'y' },
      ],
    ],
    [
      'a key with a slash is not a path',
      [{ op: 'set', path: ['a', 'b'], value: 'x' }],
      [{ op: 'set', path: ['a/b'], value: 'y' }],
      [
        { op: 'set', path: ['a', 'b'], value: 'x' },
        { op: 'set', path: ['a/b'], value: 'y' },
      ],
    ],
    [
      'what lies below an overwritten value goes with it',
      [
        { op: 'set', path: ['a'], value: {} },
        { op: 'set', path: ['a', 'b'], value: 'x' },
      ],
      [{ op: 'unset', path: ['a'] }],
      [{ op: 'unset', path: ['a'] }],
    ],
    [
      'what lies before a splice stays: the splice counts on it',
      [
        { op: 'set', path: ['a'], value: [] },
        { op: 'splice', path: ['a'], index: 0, remove: 0, insert: [1] },
        { op: 'set', path: ['b'], value: 'x' },
      ],
      [
        { op: 'set', path: ['a'], value: 2 },
        { op: 'set', path: ['b'], value: 'xy' },
      ],
      [
        { op: 'set', path: ['a'], value: [] },
        { op: 'splice', path: ['a'], index: 0, remove: 0, insert: [1] },
        { op: 'set', path: ['a'], value: 2 },
        { op: 'set', path: ['b'], value: 'xy' },
      ],
    ],
  ])('%s', (_case, first, second, expected) => {
    expect(joinPatches(first, second)).toEqual(expected);
  });

  it('leads where the two lead one after the other, through any run of revisions', () => {
    fc.assert(
      fc.property(randomJson, fc.array(randomMutations, { minLength: 1, maxLength: 5 }), (start, runs) => {
        let revision = start;
        let there: readonly Patch[] = [];
        let back: readonly Patch[] = [];
        for (const mutations of runs) {
          const next = mutated(revision, mutations);
          there = joinPatches(there, diff(revision, next));
          back = joinPatches(diff(next, revision), back);
          revision = next;
        }
        expect(applyPatches(start, there)).toEqual(revision);
        expect(applyPatches(revision, back)).toEqual(start);
      }),
      { numRuns: numRuns(500, 50_000) },
    );
  });
});

/** Below each container that no patch reaches into, `after` is `before`. */
function expectSharedBeside(before: unknown, after: unknown, path: Path, patches: readonly Patch[]): void {
  const reaching = patches.filter((patch) => path.every((key, depth) => patch.path[depth] === key));
  if (reaching.length === 0) {
    expect(after).toBe(before);
    return;
  }
  // At a patch of this very value members may have come, gone and changed places: nothing to compare by position.
  if (reaching.some((patch) => patch.path.length === path.length)) return;
  if (typeof before !== 'object' || before === null) return;
  for (const [key, value] of Object.entries(before)) {
    const step = Array.isArray(before) ? Number(key) : key;
    if (patches.some((patch) => patch.op === 'unset' && patch.path.length === path.length + 1 && patch.path[path.length] === step)) continue;
    expectSharedBeside(value, (after as Record<string, unknown>)[key], [...path, step], patches);
  }
}
