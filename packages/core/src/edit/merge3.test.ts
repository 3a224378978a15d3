import { afterAll, describe, expect, it } from 'vitest';
import { freezeDocument } from './edit.js';
import { merge3, takeTheirs, type Conflict } from './merge3.js';

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
    ['both added a list under one key', {}, { a: branches('p') }, { a: branches('q') }, { a: branches('pq') }],
    ['each changed a part of an element, one its kind', { a: [{ id: 'p', kind: 'x', name: 'p' }] }, { a: [{ id: 'p', kind: 'y', name: 'p' }] }, { a: [{ id: 'p', kind: 'x', name: 'q' }] }, { a: [{ id: 'p', kind: 'y', name: 'q' }] }],
    ['each changed a part of an object, of one kind', { a: { kind: 'x', b: 1, c: 1 } }, { a: { kind: 'x', b: 2, c: 1 } }, { a: { kind: 'x', b: 1, c: 2 } }, { a: { kind: 'x', b: 2, c: 2 } }],
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
    [
      'an object of another kind: parts of two kinds make none',
      { a: { kind: 'few', values: ['x'], min: 1 } },
      { a: { kind: 'none' } },
      { a: { kind: 'few', values: ['x'], min: 2 } },
      { a: { kind: 'none' } },
      { path: ['a'], kind: 'changed', base: { kind: 'few', values: ['x'], min: 1 }, mine: { kind: 'none' }, theirs: { kind: 'few', values: ['x'], min: 2 } },
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
    const [b, m, t] = [{ list: branches(base) }, { list: branches(mine) }, { list: branches(theirs) }];

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

    const [mine, theirs] = [[...branches('p'), ...list('a')], [...branches('p'), ...list('b')]];
    const { merged, conflicts } = merge3({ list: branches('p') }, { list: mine }, { list: theirs });

    expect([merged.list.length, conflicts]).toEqual([20_001, []]);
    expect([merged.list[1]?.id, merged.list[10_000]?.id, merged.list[10_001]?.id, merged.list[20_000]?.id]).toEqual(['a0', 'a9999', 'b0', 'b9999']);
  });
});

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
    expect(after.a).toBe(merged.a);
    expect(after.list[0]).toBe(merged.list[0]);
    expect(after.other).toBe(merged.other);
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
