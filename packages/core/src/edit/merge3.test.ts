import * as fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { hasOwn, isPlainObject, type Json } from '../json/json.js';
import { freezeDocument } from './edit.js';
import { merge3, takeTheirs, type Conflict } from './merge3.js';
import { cloned, mutated, randomJson, randomMutations } from './testing/random-json.js';

vi.setConfig({ testTimeout: 120_000 });

interface Branch {
  readonly id: string;
  readonly name: string;
  readonly limit?: number | null;
  readonly tags?: readonly string[];
  readonly children?: readonly Branch[];
}

function branches(ids: string): Branch[] {
  return [...ids].map((id) => ({ id, name: id }));
}

function idsOf(list: unknown): string {
  return (list as readonly { readonly id: string }[]).map(({ id }) => id).join('');
}

describe('merge3: one side, or both alike', () => {
  it.each<[string, unknown, unknown, unknown, unknown]>([
    ['only I changed', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }],
    ['only they changed', { a: 1 }, { a: 1 }, { a: 3 }, { a: 3 }],
    ['both changed alike', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }],
    ['each changed another key', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 }, { a: 2, b: 3 }],
    ['each added a key', {}, { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['each removed a key', { a: 1, b: 2, c: 3 }, { b: 2, c: 3 }, { a: 1, c: 3 }, { c: 3 }],
    ['both removed the key', { a: 1 }, {}, {}, {}],
    ['one removed, the other left alone', { a: { b: 1 } }, {}, { a: { b: 1 } }, {}],
    ['set to null on one side', { a: 1 }, { a: null }, { a: 1 }, { a: null }],
    ['both added an object under one key', {}, { a: { x: 1 } }, { a: { y: 2 } }, { a: { x: 1, y: 2 } }],
    ['a plain list changed on one side', { a: ['x'] }, { a: ['x', 'y'] }, { a: ['x'] }, { a: ['x', 'y'] }],
    ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, { a: 1, b: 3 }, { a: 1, b: 3 }],
  ])('%s', (_case, base, mine, theirs, merged) => {
    expect(merge3(base, mine, theirs)).toEqual({ merged, conflicts: [] });
    expect(merge3(base, theirs, mine)).toEqual({ merged, conflicts: [] });
  });
});

describe('merge3: where two people disagree, mine stands and nothing is lost', () => {
  it.each<[string, unknown, unknown, unknown, unknown, Conflict]>([
    ['a value', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }, { path: ['a'], kind: 'changed', base: 1, mine: 2, theirs: 3 }],
    ['a value both added', {}, { a: 2 }, { a: 3 }, { a: 2 }, { path: ['a'], kind: 'changed', base: undefined, mine: 2, theirs: 3 }],
    ['null and a value', { a: 1 }, { a: null }, { a: 3 }, { a: null }, { path: ['a'], kind: 'changed', base: 1, mine: null, theirs: 3 }],
    ['a value I removed', { a: 1 }, {}, { a: 3 }, {}, { path: ['a'], kind: 'removed', base: 1, mine: undefined, theirs: 3 }],
    ['a value they removed', { a: 1 }, { a: 2 }, {}, { a: 2 }, { path: ['a'], kind: 'removed', base: 1, mine: 2, theirs: undefined }],
    [
      'a part I changed of what they removed',
      { a: { b: 1, c: 1 } },
      { a: { b: 2, c: 1 } },
      {},
      { a: { b: 2, c: 1 } },
      { path: ['a'], kind: 'removed', base: { b: 1, c: 1 }, mine: { b: 2, c: 1 }, theirs: undefined },
    ],
    ['an object and a list', { a: 1 }, { a: {} }, { a: [] }, { a: {} }, { path: ['a'], kind: 'changed', base: 1, mine: {}, theirs: [] }],
    [
      'a plain list is one value',
      { a: ['x', 'y'] },
      { a: ['x'] },
      { a: ['y'] },
      { a: ['x'] },
      { path: ['a'], kind: 'changed', base: ['x', 'y'], mine: ['x'], theirs: ['y'] },
    ],
    ['the root', 1, 2, 3, 2, { path: [], kind: 'changed', base: 1, mine: 2, theirs: 3 }],
    [
      "an element's field, named by the element's id",
      { list: branches('pq') },
      { list: [{ id: 'p', name: '甲' }, ...branches('q')] },
      { list: [...branches('q'), { id: 'p', name: '乙' }] },
      { list: [{ id: 'q', name: 'q' }, { id: 'p', name: '甲' }] },
      { path: ['list', 'p', 'name'], kind: 'changed', base: 'p', mine: '甲', theirs: '乙' },
    ],
    [
      'an element they removed',
      { list: branches('p') },
      { list: [{ id: 'p', name: '甲' }] },
      { list: [] },
      { list: [{ id: 'p', name: '甲' }] },
      { path: ['list', 'p'], kind: 'removed', base: { id: 'p', name: 'p' }, mine: { id: 'p', name: '甲' }, theirs: undefined },
    ],
    [
      'an element that both added under one id',
      { list: [] },
      { list: [{ id: 'p', name: '甲', limit: 1 }] },
      { list: [{ id: 'p', name: '乙', tags: ['x'] }] },
      { list: [{ id: 'p', name: '甲', limit: 1, tags: ['x'] }] },
      { path: ['list', 'p', 'name'], kind: 'changed', base: undefined, mine: '甲', theirs: '乙' },
    ],
  ])('%s', (_case, base, mine, theirs, merged, conflict) => {
    expect(merge3(base, mine, theirs)).toEqual({ merged, conflicts: [conflict] });
  });

  it('an element that I removed comes back where it stood on their side', () => {
    const base = { list: branches('pqr') };
    const mine = { list: branches('pr') };
    const theirs = { list: [...branches('p'), { id: 'q', name: '乙' }, ...branches('r')] };

    const { merged, conflicts } = merge3(base, mine, theirs);

    expect(merged).toEqual(mine);
    expect(conflicts).toMatchObject([
      { path: ['list', 'q'], kind: 'removed', base: { id: 'q', name: 'q' }, mine: undefined, theirs: { id: 'q', name: '乙' } },
    ]);
    expect(conflicts.reduce(takeTheirs, merged)).toEqual(theirs);
  });

  it.each<[string, string, string]>([
    ['pqrs', '', 'pqrs'],
    ['pqrs', 'ps', 'pqrs'],
    ['pqrs', 'pxs', 'pqrxs'],
    ['pqrs', 'xs', 'pqrxs'],
    ['pqrs', 'rq', 'prsq'], // s stood behind r
  ])('of %s, changed by them and %j left by me, all come back in their order: %s', (all, left, expected) => {
    const base = { list: branches(all) };
    const theirs = { list: base.list.map((branch) => ({ ...branch, limit: 1 })) };
    const { merged, conflicts } = merge3(base, { list: branches(left) }, theirs);
    const removed = conflicts.filter((conflict) => conflict.kind === 'removed');

    for (const order of [removed, [...removed].reverse()]) {
      expect(idsOf(order.reduce(takeTheirs, merged).list)).toBe(expected);
    }
  });
});

describe('merge3: the order of a list', () => {
  it.each<[string, base: string, mine: string, theirs: string, merged: string]>([
    ['only I moved', 'pqr', 'rpq', 'pqr', 'rpq'],
    ['both moved alike', 'pqr', 'rpq', 'rpq', 'rpq'],
    ['I moved, they appended', 'pqr', 'rpq', 'pqrx', 'rxpq'],
    ['I moved, they inserted', 'pqr', 'rpq', 'pxqr', 'rpxq'],
    ['I moved, they removed', 'pqr', 'rqp', 'pr', 'rp'],
    ['I moved one, they removed it', 'pqr', 'qrp', 'qr', 'qr'],
    ['both inserted at the front', 'p', 'ap', 'bp', 'abp'],
    ['both inserted behind one member', 'pq', 'pbq', 'paq', 'pabq'],
    ['both inserted several at one place: each run stays together', 'pq', 'pbcq', 'padq', 'padbcq'],
    ['each inserted at another place', 'pq', 'apq', 'pqb', 'apqb'],
    ['both filled an empty list', '', 'bc', 'ad', 'adbc'],
    ['I inserted behind what they removed', 'pqr', 'pqxr', 'pr', 'pxr'],
    ['I removed all, they appended', 'pq', '', 'pqx', 'x'],
    ['both removed one and inserted one', 'pq', 'pa', 'bq', 'ba'],
    ['both added the same member at one place', 'p', 'px', 'px', 'px'],
  ])('%s', (_case, base, mine, theirs, expected) => {
    const lists = [base, mine, theirs].map((ids) => ({ list: branches(ids) })) as [Named, Named, Named];
    const [b, m, t] = lists;

    expect([idsOf(merge3(b, m, t).merged.list), merge3(b, m, t).conflicts]).toEqual([expected, []]);
    expect([idsOf(merge3(b, t, m).merged.list), merge3(b, t, m).conflicts]).toEqual([expected, []]);
  });

  it('is disputed when both moved members to different places; mine stands', () => {
    const base = { list: branches('pqr') };

    const { merged, conflicts } = merge3(base, { list: branches('rpqx') }, { list: branches('yqpr') });

    expect(conflicts).toEqual([
      { path: ['list'], kind: 'order', base: ['p', 'q', 'r'], mine: ['r', 'p', 'q', 'x'], theirs: ['y', 'q', 'p', 'r'] },
    ]);
    expect(idsOf(merged.list)).toBe('yrpqx');
    expect(conflicts.reduce(takeTheirs, merged).list.map(({ id }) => id).join('')).toBe('yqxpr');
  });

  it('is disputed when both added the same members in different orders', () => {
    const { merged, conflicts } = merge3({ list: branches('p') }, { list: branches('pab') }, { list: branches('pba') });

    expect(conflicts).toMatchObject([{ path: ['list'], kind: 'order' }]);
    expect(idsOf(merged.list)).toBe('pab');
  });

  it('is kept apart from the contents: I renamed what they moved', () => {
    const base = { list: branches('pqr') };
    const mine = { list: [{ id: 'p', name: '甲' }, ...branches('qr')] };

    expect(merge3(base, mine, { list: branches('qrp') })).toEqual({ merged: { list: [...branches('qr'), mine.list[0]] }, conflicts: [] });
  });

  it('takes 10,000 members imported on each side in stride', () => {
    const list = (prefix: string): Branch[] => Array.from({ length: 10_000 }, (_, index) => ({ id: `${prefix}${index}`, name: '' }));

    const { merged, conflicts } = merge3({ list: branches('p') }, { list: [...branches('p'), ...list('a')] }, { list: [...branches('p'), ...list('b')] });

    expect([merged.list.length, conflicts]).toEqual([20_001, []]);
    expect([merged.list[1]?.id, merged.list[10_000]?.id, merged.list[10_001]?.id, merged.list[20_000]?.id]).toEqual(['a0', 'a9999', 'b0', 'b9999']);
  });
});

interface Named {
  readonly list: readonly Branch[];
}

describe('merge3: a list that cannot be merged member by member is one value', () => {
  it.each<[string, readonly unknown[]]>([
    ['an id stands twice', [...branches('p'), ...branches('p')]],
    ['a member has no id', [...branches('p'), { name: 'x' }]],
    ['an id is a number', [{ id: 1 }]],
    ['a member is a text', [...branches('p'), 'x']],
    ['a member is null', [null]],
    ['a member is a list', [[...branches('p')]]],
  ])('%s', (_case, odd) => {
    const list = branches('pq');
    const other = branches('pqr');

    expect(merge3({ list: odd }, { list: [...odd, ...branches('s')] }, { list: other })).toMatchObject({
      merged: { list: [...odd, ...branches('s')] },
      conflicts: [{ path: ['list'], kind: 'changed', base: odd, theirs: other }],
    });
    expect(merge3<unknown>({ list }, { list: odd }, { list: other })).toMatchObject({
      merged: { list: odd },
      conflicts: [{ path: ['list'], kind: 'changed', base: list, mine: odd, theirs: other }],
    });
    expect(merge3<unknown>({ list }, { list: odd }, { list })).toEqual({ merged: { list: odd }, conflicts: [] });
  });
});

describe('merge3 and keys that reach a prototype', () => {
  const ownKeys = Reflect.ownKeys(Object.prototype);

  afterAll(() => {
    expect(Reflect.ownKeys(Object.prototype)).toEqual(ownKeys);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('%s is a plain key', (key) => {
    const document = (value: unknown): object => JSON.parse(`{"a":{"${key}":${JSON.stringify(value)}}}`) as object;

    const { merged, conflicts } = merge3(document({ x: 1 }), document({ x: 1, polluted: 2 }), document({ x: 3 }));
    expect(JSON.parse(JSON.stringify(merged))).toEqual(document({ x: 3, polluted: 2 }));
    expect(conflicts).toEqual([]);

    const disputed = merge3(document({ x: 1 }), document({ x: 2 }), document({ x: 3 }));
    expect(disputed.conflicts).toMatchObject([{ path: ['a', key, 'x'] }]);
    expect(disputed.conflicts.reduce(takeTheirs, disputed.merged)).toEqual(document({ x: 3 }));

    const removed = merge3<unknown>(document({ x: 1 }), document({ x: 2 }), { a: {} });
    expect(removed.conflicts).toMatchObject([{ path: ['a', key], kind: 'removed' }]);
    expect(JSON.stringify(removed.conflicts.reduce(takeTheirs, removed.merged))).toBe('{"a":{}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is a plain id', (id) => {
    const base = { list: [{ id, name: 'x' }] };

    expect(merge3(base, { list: [{ id, name: 'y' }] }, { list: [{ id, name: 'x' }, ...branches('p')] }).merged).toEqual({
      list: [{ id, name: 'y' }, ...branches('p')],
    });
  });
});

describe('takeTheirs', () => {
  it('copies only what lies on the way', () => {
    const merged = freezeDocument({ a: { b: 1 }, list: branches('pq'), other: {} });
    const conflict: Conflict = { path: ['list', 'q', 'name'], kind: 'changed', base: 'q', mine: 'q', theirs: '乙' };

    const after = takeTheirs(merged, conflict);

    expect(after.list).toEqual([...branches('p'), { id: 'q', name: '乙' }]);
    expect([after.a, after.list[0], after.other].map((part, index) => part === [merged.a, merged.list[0], merged.other][index])).toEqual([true, true, true]);
  });

  it.each<[string, Conflict]>([
    ['an object that is gone', { path: ['gone', 'a'], kind: 'changed', base: 1, mine: 2, theirs: 3 }],
    ['an element that is gone', { path: ['list', 'x', 'name'], kind: 'changed', base: 1, mine: 2, theirs: 3 }],
    ['a text where an object was', { path: ['text', 'a'], kind: 'changed', base: 1, mine: 2, theirs: 3 }],
    ['a list that is gone', { path: ['gone'], kind: 'order', base: [], mine: [], theirs: ['p'] }],
    ['a text where a list was', { path: ['text'], kind: 'order', base: [], mine: [], theirs: ['p'] }],
    ['an element that both removed by now', { path: ['list', 'x'], kind: 'removed', base: 1, mine: 2, theirs: undefined }],
  ])('leaves the document as it is where the place is gone by now: %s', (_case, conflict) => {
    const merged = { list: branches('pq'), text: 'x' };

    expect(takeTheirs(merged, conflict)).toEqual(merged);
    expect(Reflect.ownKeys(takeTheirs(merged, conflict))).toEqual(['list', 'text']);
  });
});

// Random documents: a tree of elements with ids, and two people at work on it.

const NEW_IDS = { mine: ['m', 'n', 'both'], theirs: ['k', 't', 'both'] } as const;

interface Work {
  readonly at: number;
  readonly what: 'rename' | 'limit' | 'tags' | 'insert' | 'remove' | 'move' | 'children' | 'settings';
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
}

interface OpenBranch {
  id: string;
  name: string;
  limit?: number | null;
  tags?: string[];
  children?: OpenBranch[];
}

interface Tree {
  name: string;
  settings?: Record<string, Json>;
  children: OpenBranch[];
}

const work: fc.Arbitrary<readonly Work[]> = fc.array(
  fc.record<Work>({
    // Often the root, whose list is the longest: two people must meet to disagree.
    at: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(20) }),
    what: fc.constantFrom('rename', 'limit', 'tags', 'insert', 'remove', 'move', 'move', 'move', 'children', 'settings'),
    // Not `nat`, which prefers small numbers: most moves would go to the front.
    from: fc.constantFrom(0, 1, 2, 3, 4),
    to: fc.constantFrom(0, 1, 2, 3, 4),
    value: fc.constantFrom('丁', '戊', null),
  }),
  { minLength: 2, maxLength: 8 },
);

function branchArbitrary(children: fc.Arbitrary<OpenBranch[]>): fc.Arbitrary<OpenBranch> {
  return fc.record(
    {
      id: fc.constantFrom('p', 'q', 'r', 's', 'u'),
      name: fc.constantFrom('甲', '丙'),
      limit: fc.constantFrom(null, 1),
      tags: fc.constant(['x']),
      children,
    },
    { requiredKeys: ['id', 'name'] },
  );
}

function childrenArbitrary(branch: fc.Arbitrary<OpenBranch>, minLength: number, maxLength: number): fc.Arbitrary<OpenBranch[]> {
  return fc.uniqueArray(branch, { selector: ({ id }) => id, minLength, maxLength });
}

const tree: fc.Arbitrary<Tree> = fc.record({
  name: fc.constantFrom('甲', '乙'),
  settings: fc.constant({ a: 1, b: { c: null } }),
  children: childrenArbitrary(branchArbitrary(childrenArbitrary(branchArbitrary(fc.constant([])), 0, 2)), 2, 5),
});

function worked(document: Tree, works: readonly Work[], side: keyof typeof NEW_IDS): Tree {
  const result = cloned(document);
  for (const { at, what, from, to, value } of works) {
    const holders = holdersIn(result);
    const holder = holders[at % holders.length] ?? result;
    const list = holder.children ?? [];
    const id = NEW_IDS[side][to % 3] ?? 'both';
    if (what === 'rename') holder.name = value ?? '';
    else if (what === 'settings') doSettings(result, `${from % 3}`, value);
    else if (what === 'insert' && !list.some((other) => other.id === id)) holder.children = [...list.slice(0, from), { id, name: value ?? '' }, ...list.slice(from)];
    else if (what === 'remove') list.splice(from, 1 + (to % 2));
    else if (what === 'move' && list.length > 0) list.splice(to % list.length, 0, ...list.splice(from % list.length, 1));
    else if ('id' in holder) doBranch(holder, what, value);
  }
  return result;
}

function doSettings(document: Tree, key: string, value: string | null): void {
  if (value === null) delete document.settings;
  else document.settings = { ...document.settings, [key]: value };
}

function doBranch(branch: OpenBranch, what: Work['what'], value: string | null): void {
  if (what === 'limit') branch.limit = value === null ? null : 2;
  else if (what === 'tags' && value !== null) branch.tags = ['x', value];
  else if (what === 'tags') delete branch.tags;
  else if (what === 'children' && value === null) delete branch.children;
}

function holdersIn(holder: Tree | OpenBranch): readonly (Tree | OpenBranch)[] {
  return [holder, ...(holder.children ?? []).flatMap(holdersIn)];
}

const threeTrees = fc.tuple(tree, work, work).map(([base, mine, theirs]) => ({
  base,
  mine: worked(base, mine, 'mine'),
  theirs: worked(base, theirs, 'theirs'),
}));

/** The slow oracle's view: each field by its path of keys and ids; an object or a list of elements is a field that says so. */
function fieldsOf(value: unknown, path: readonly string[] = [], fields = new Map<string, string>()): Map<string, string> {
  if (Array.isArray(value) && value.every((member: unknown) => typeof member === 'object' && member !== null && 'id' in member)) {
    fields.set(keyOf(path), 'list');
    for (const member of value as readonly { readonly id: string }[]) fieldsOf(member, [...path, member.id], fields);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    fields.set(keyOf(path), 'object');
    for (const [key, member] of Object.entries(value)) fieldsOf(member, [...path, key], fields);
  } else {
    fields.set(keyOf(path), JSON.stringify(value));
  }
  return fields;
}

function keyOf(path: readonly string[]): string {
  return path.map((step) => `/${step}`).join('');
}

function isWithin(key: string, conflict: Conflict): boolean {
  const at = keyOf(conflict.path);
  return conflict.kind !== 'order' && (key === at || key.startsWith(`${at}/`));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, step) => {
    if (Array.isArray(found)) return (found as readonly { readonly id: string }[]).find((member) => member.id === step);
    return isPlainObject(found) && hasOwn(found, step) ? found[step] : undefined;
  }, value);
}

function elementListsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, member]) => elementListsIn(member, [...path, key]));
  const members = value as readonly unknown[];
  if (!members.every((member): member is Branch => typeof member === 'object' && member !== null)) return [];
  return [path, ...members.flatMap((member) => elementListsIn(member, [...path, member.id]))];
}

/** The ids of the list at the path; none where there is no list. */
function idsAt(document: unknown, path: readonly string[]): readonly string[] {
  const list = valueAt(document, path);
  return Array.isArray(list) ? (list as readonly Branch[]).map((member) => member.id) : [];
}

/** For each member, the member of `anchors` that stands next before it. */
function anchorsOf(ids: readonly string[], anchors: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  let anchor: string | undefined;
  return new Map(ids.map((id) => [id, anchors.has(id) ? (anchor = id) : anchor] as const));
}

describe('merge3: laws over random documents', () => {
  it('of any three values: one side alone wins, and two that agree stay', () => {
    fc.assert(
      fc.property(randomJson, randomMutations, (base, mutations) => {
        const changed = mutated(base, mutations);
        expect(merge3(base, changed, cloned(base))).toEqual({ merged: changed, conflicts: [] });
        expect(merge3(base, cloned(base), changed)).toEqual({ merged: changed, conflicts: [] });
        expect(merge3(base, changed, cloned(changed))).toEqual({ merged: changed, conflicts: [] });
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('of any three values: without conflicts both sides arrive at one document, with them at the same conflicts', () => {
    fc.assert(
      fc.property(randomJson, randomMutations, randomMutations, (base, mine, theirs) => {
        const forth = merge3(base, mutated(base, mine), mutated(base, theirs));
        const back = merge3(base, mutated(base, theirs), mutated(base, mine));
        expect(new Set(back.conflicts.map(({ path, kind }) => `${kind} ${keyOf(path)}`))).toEqual(
          new Set(forth.conflicts.map(({ path, kind }) => `${kind} ${keyOf(path)}`)),
        );
        if (forth.conflicts.length === 0) expect(back.merged).toEqual(forth.merged);
      }),
      { numRuns: numRuns(500, 40_000) },
    );
  });

  it('of any three values: taking theirs at every conflict makes each of those places theirs', () => {
    fc.assert(
      fc.property(randomJson, randomMutations, randomMutations, (base, mine, theirs) => {
        const { merged, conflicts } = merge3(base, mutated(base, mine), mutated(base, theirs));
        const taken = conflicts.reduce(takeTheirs, merged);
        for (const conflict of conflicts) {
          if (conflict.kind !== 'order') expect(valueAt(taken, conflict.path)).toEqual(conflict.theirs);
        }
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('without conflicts both people arrive at one document', () => {
    fc.assert(
      fc.property(threeTrees, ({ base, mine, theirs }) => {
        const forth = merge3(base, mine, theirs);
        const back = merge3(base, theirs, mine);
        expect(back.conflicts.length).toBe(forth.conflicts.length);
        if (forth.conflicts.length === 0) expect(back.merged).toEqual(forth.merged);
      }),
      { numRuns: numRuns(500, 40_000) },
    );
  });

  it('each field is that of the side that changed it; each field that both changed is in a conflict', () => {
    fc.assert(
      fc.property(threeTrees, ({ base, mine, theirs }) => {
        const { merged, conflicts } = merge3(base, mine, theirs);
        const [b, m, t, result] = [fieldsOf(base), fieldsOf(mine), fieldsOf(theirs), fieldsOf(merged)];
        for (const key of new Set([...b.keys(), ...m.keys(), ...t.keys(), ...result.keys()])) {
          if (conflicts.some((conflict) => isWithin(key, conflict))) {
            expect([key, result.get(key)]).toEqual([key, m.get(key)]);
          } else {
            const isMine = m.get(key) === t.get(key) || b.get(key) === t.get(key);
            expect(isMine || b.get(key) === m.get(key), key).toBe(true);
            expect([key, result.get(key)]).toEqual([key, (isMine ? m : t).get(key)]);
          }
        }
      }),
      { numRuns: numRuns(500, 40_000) },
    );
  });

  it('each conflict holds what stands at its place on each side, and the sides differ there', () => {
    fc.assert(
      fc.property(threeTrees, ({ base, mine, theirs }) => {
        for (const conflict of merge3(base, mine, theirs).conflicts) {
          const sides = [base, mine, theirs].map((side) => (conflict.kind === 'order' ? idsAt(side, conflict.path) : valueAt(side, conflict.path)));
          expect([conflict.base, conflict.mine, conflict.theirs]).toEqual(sides);
          expect(conflict.mine).not.toEqual(conflict.theirs);
          expect(conflict.mine).not.toEqual(conflict.base);
          expect(conflict.theirs).not.toEqual(conflict.base);
          expect(conflict.kind === 'removed').toBe(conflict.mine === undefined || conflict.theirs === undefined);
        }
      }),
      { numRuns: numRuns(500, 40_000) },
    );
  });

  it('the order is that of the side that moved, and everybody else stays behind the neighbour they had', () => {
    fc.assert(
      fc.property(threeTrees, ({ base, mine, theirs }) => {
        const { merged, conflicts } = merge3(base, mine, theirs);
        for (const path of elementListsIn(merged)) {
          const ids = idsAt(merged, path);
          const [b, m, t] = [idsAt(base, path), idsAt(mine, path), idsAt(theirs, path)];
          const shared = new Set(m.filter((id) => t.includes(id)));
          const only = (list: readonly string[]): readonly string[] => list.filter((id) => shared.has(id) && b.includes(id));
          const isDisputed = conflicts.some((conflict) => conflict.kind === 'order' && keyOf(conflict.path) === keyOf(path));

          const hasMoved = (list: readonly string[]): boolean => only(list).join() !== only(b).join();
          expect(isDisputed || !hasMoved(m) || !hasMoved(t) || only(m).join() === only(t).join()).toBe(true);
          expect(only(ids)).toEqual(only(isDisputed || hasMoved(m) ? m : t));
          if (conflicts.some((conflict) => isWithin(keyOf(path), conflict))) continue;
          for (const side of [m, t]) {
            for (const [id, anchor] of anchorsOf(side, shared)) {
              if (ids.includes(id)) expect([id, anchorsOf(ids, shared).get(id)]).toEqual([id, anchor]);
            }
          }
        }
      }),
      { numRuns: numRuns(500, 40_000) },
    );
  });

  it('taking theirs at every conflict, in any order, makes each of those places theirs and leaves the others', () => {
    fc.assert(
      fc.property(threeTrees, fc.infiniteStream(fc.nat(1000)), ({ base, mine, theirs }, random) => {
        const { merged, conflicts } = merge3(base, mine, theirs);
        const shuffled = conflicts
          .map((conflict) => [random.next().value ?? 0, conflict] as const)
          .sort(([a], [b]) => a - b)
          .map(([, conflict]) => conflict);

        const taken = shuffled.reduce(takeTheirs, merged);

        for (const conflict of conflicts) {
          if (conflict.kind === 'order') {
            const ids = idsAt(taken, conflict.path);
            const expected = idsAt(theirs, conflict.path).filter((id) => ids.includes(id));
            expect(ids.filter((id) => expected.includes(id))).toEqual(expected);
          } else {
            expect(valueAt(taken, conflict.path)).toEqual(valueAt(theirs, conflict.path));
          }
        }
        const [before, after] = [fieldsOf(merged), fieldsOf(taken)];
        for (const key of new Set([...before.keys(), ...after.keys()])) {
          if (!conflicts.some((conflict) => isWithin(key, conflict))) expect([key, after.get(key)]).toEqual([key, before.get(key)]);
        }
      }),
      { numRuns: numRuns(500, 40_000) },
    );
  });

  it('reads frozen documents and changes none', () => {
    fc.assert(
      fc.property(threeTrees, ({ base, mine, theirs }) => {
        const documents = [base, mine, theirs].map(cloned).map(freezeDocument);
        const [b = base, m = mine, t = theirs] = documents;
        const { merged, conflicts } = merge3(b, m, t);
        freezeDocument(merged);
        conflicts.reduce(takeTheirs, merged);
        expect(documents).toEqual([base, mine, theirs]);
      }),
      { numRuns: numRuns(100, 5_000) },
    );
  });

  it('are tried on documents with conflicts of each kind, and without any', () => {
    const seen = { none: 0, changed: 0, removed: 0, order: 0, behind: 0 };
    for (const { base, mine, theirs } of fc.sample(threeTrees, { numRuns: 500, seed: 1 })) {
      const { conflicts } = merge3(base, mine, theirs);
      if (conflicts.length === 0) seen.none += 1;
      for (const kind of new Set(conflicts.map((conflict) => conflict.kind))) seen[kind] += 1;
      if (conflicts.some((conflict) => conflict.behind !== undefined)) seen.behind += 1;
    }

    for (const [kind, count] of Object.entries(seen)) expect([kind, count >= 10]).toEqual([kind, true]);
  });
});
