import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { hasOwn, isPlainObject } from '../json/json.js';
import { freezeDocument } from './edit.js';
import { merge3, takeTheirs, type Conflict } from './merge3.js';
import { cloned, mutated, randomJson, randomMutations } from './testing/random-json.js';
import { threeTrees } from './testing/random-trees.js';

vi.setConfig({ testTimeout: 120_000 });

interface Branch {
  readonly id: string;
}

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
