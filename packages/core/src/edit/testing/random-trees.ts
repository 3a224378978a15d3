import * as fc from 'fast-check';
import type { Json } from '../../json/json.js';
import { cloned } from './random-json.js';

// Random documents: a tree of elements with ids, and two people at work on it.

const NEW_IDS = { mine: ['m', 'n', 'both'], theirs: ['k', 't', 'both'] } as const;

interface Work {
  readonly at: number;
  readonly what: 'rename' | 'limit' | 'tags' | 'insert' | 'remove' | 'move' | 'children' | 'settings';
  readonly from: number;
  readonly to: number;
  readonly value: string | null;
}

export interface OpenBranch {
  id: string;
  name: string;
  limit?: number | null;
  tags?: string[];
  children?: OpenBranch[];
}

export interface Tree {
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
    else if (what === 'insert' && !list.some((other) => other.id === id)) {
      holder.children = [...list.slice(0, from), { id, name: value ?? '' }, ...list.slice(from)];
    } else if (what === 'remove') list.splice(from, 1 + (to % 2));
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

/** A document, and what two people made of it. */
export const threeTrees = fc.tuple(tree, work, work).map(([base, mine, theirs]) => ({
  base,
  mine: worked(base, mine, 'mine'),
  theirs: worked(base, theirs, 'theirs'),
}));
