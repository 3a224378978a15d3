import type { Guard } from '../model/guard.js';
import type { Domain, Region } from '../model/variable.js';
import type { AnswerValue } from '../resolve/answers.js';
import { regionsBelow } from '../resolve/regions-below.js';
import type { Dimension } from './dimension.js';
import { eachRun, runAlgebra, runsOfPoints, type Runs } from './runs.js';
import { SetPool, type ValueSet } from './value-set.js';

/** Yes/no, choices of one, regions: sets are places in the list of what can be answered. */
export function listedDimension(domain: Extract<Domain, { readonly kind: 'yesNo' | 'choice' | 'region' }>): Dimension {
  const answers = answersOf(domain);
  const places = new Map(answers.map((answer, place) => [answer, place] as const));
  const pool = new SetPool(runAlgebra);
  const none = pool.of([]);
  const all = pool.of(answers.length === 0 ? [] : [0, answers.length]);
  const known = new WeakMap<Guard, ValueSet>();

  const pointsOf = (name: string): readonly number[] => {
    const names = domain.kind === 'region' ? [...(regionsBelow(domain.regions).get(name) ?? [])] : [name];
    return names.flatMap((each) => places.get(each) ?? []);
  };
  const setOf = (guard: Guard): ValueSet => {
    if (guard.kind === 'any') return all;
    if (guard.kind !== 'values') return none;
    let set = known.get(guard);
    if (set === undefined) {
      set = pool.of(runsOfPoints(guard.values.flatMap(pointsOf)));
      known.set(guard, set);
    }
    return set;
  };

  return {
    domain,
    state: answers.length === 0 ? 'none' : 'exact',
    size: all.weight,
    all,
    none,
    setOf,
    setOfValue: (value) => {
      const place = typeof value === 'string' ? places.get(value) : undefined;
      return place === undefined ? none : pool.of([place, place + 1]);
    },
    samples: (set, limit = 8) => namesIn(answers, pool.contentOf(set), limit),
    guardOf: (set) => {
      if (set === all) return { kind: 'any' };
      const values = namesIn(answers, pool.contentOf(set), Infinity);
      return { kind: 'values', values: domain.kind === 'region' ? joinedRegions(domain.regions, values) : values };
    },
    held: () => pool.size,
  };
}

/** What can be answered, each once; of regions those below one another side by side, so that a region is one run. */
function answersOf(domain: Extract<Domain, { readonly kind: 'yesNo' | 'choice' | 'region' }>): readonly string[] {
  switch (domain.kind) {
    case 'yesNo':
      return ['yes', 'no'];
    case 'choice':
      return [...new Set<string>(domain.values.map(({ id }) => id))];
    case 'region':
      return leavesInOrder(domain.regions);
  }
}

/** Regions that no other names as its parent, in the order of the tree; those below a circle of parents come last. */
function leavesInOrder(regions: readonly Region[]): readonly string[] {
  const below = regionsBelow(regions);
  const children = new Map<string | undefined, string[]>();
  const seen = new Set<string>();
  for (const { code, parent } of regions) {
    if (seen.has(code)) continue;
    seen.add(code);
    const above = parent !== undefined && below.has(parent) ? parent : undefined;
    const siblings = children.get(above);
    if (siblings === undefined) children.set(above, [code]);
    else siblings.push(code);
  }
  const leaves = new Set<string>();
  const open = [...(children.get(undefined) ?? [])].reverse();
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (below.get(code)?.has(code) === true) leaves.add(code);
    const next = children.get(code) ?? [];
    for (let at = next.length - 1; at >= 0; at -= 1) open.push(next[at] ?? '');
  }
  for (const code of below.keys()) if (below.get(code)?.has(code) === true) leaves.add(code);
  return [...leaves];
}

function namesIn(answers: readonly string[], runs: Runs, limit: number): readonly string[] {
  const names: string[] = [];
  eachRun(runs, (from, end) => {
    for (let place = from; place < end && names.length < limit; place += 1) names.push(answers[place] ?? '');
  });
  return names;
}

/** The same regions in fewer codes: a region of which all is meant stands for what lies below it. */
function joinedRegions(regions: readonly Region[], leaves: readonly AnswerValue[]): readonly string[] {
  const below = regionsBelow(regions);
  const wanted = new Set(leaves);
  const whole = [...below].filter(([, inside]) => inside.size > 0 && [...inside].every((leaf) => wanted.has(leaf)));
  // The widest first; what it holds needs no code of its own.
  whole.sort((a, b) => b[1].size - a[1].size);
  const [codes, held] = [new Set<string>(), new Set<string>()];
  for (const [code, inside] of whole) {
    if ([...inside].every((leaf) => held.has(leaf))) continue;
    codes.add(code);
    for (const leaf of inside) held.add(leaf);
  }
  return [...codes];
}
