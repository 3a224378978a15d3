import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import type { AnswerValue } from '../resolve/answers.js';
import { admissibleCount, admissibleFamily, boundsOf, type Bounds } from './admissible.js';
import { DecisionDiagram, EVERY_SET, NO_SET, type Family } from './decision-diagram.js';
import type { Dimension } from './dimension.js';
import { SetPool, type ValueSet } from './value-set.js';

type Several = Extract<Domain, { readonly kind: 'choices' }>;
type Members = Extract<Guard, { readonly kind: 'members' }>;

/** More values than anybody ticks: no families are computed then. */
const MOST_VALUES = 200;

/** Several choices: sets are families of admissible sets of values, as decision diagrams. */
export function severalDimension(domain: Several): Dimension {
  const bounds = boundsOf(domain);
  if (bounds.ids.length > MOST_VALUES) return undividedDimension(domain, admissibleCount(bounds));
  const diagram = new DecisionDiagram(bounds.ids.length);
  const places = new Map(bounds.ids.map((id, place) => [id, place] as const));
  const pool = new SetPool<Family>({
    keyOf: (family) => family,
    isEmpty: (family) => family === NO_SET,
    weight: (family) => diagram.count(family),
    intersect: (a, b) => diagram.and(a, b),
    union: (a, b) => diagram.or(a, b),
    minus: (a, b) => diagram.minus(a, b),
  });
  const none = pool.of(NO_SET);
  const all = pool.of(admissibleFamily(diagram, bounds));
  const known = new WeakMap<Guard, ValueSet>();

  const setOf = (guard: Guard): ValueSet => {
    if (guard.kind === 'any') return all;
    if (guard.kind !== 'members') return none;
    let set = known.get(guard);
    if (set === undefined) {
      set = all.intersect(pool.of(familyOf(diagram, places, guard)));
      known.set(guard, set);
    }
    return set;
  };
  return {
    domain,
    state: all.isEmpty ? 'none' : 'exact',
    size: admissibleCount(bounds),
    all,
    none,
    setOf,
    setOfValue: (value) => {
      if (!Array.isArray(value) || value.some((id) => !places.has(String(id))) || new Set(value).size !== value.length) return none;
      const chosen = new Set<unknown>(value);
      return setOf({ kind: 'members', all: bounds.ids.filter((id) => chosen.has(id)), none: bounds.ids.filter((id) => !chosen.has(id)) });
    },
    samples: (set, limit = 8) => samplesOf(diagram, bounds, pool.contentOf(set), limit),
    guardOf: (set) => (set === all ? { kind: 'any' } : guardOf(bounds, set, all, none, setOf)),
    held: () => pool.size,
  };
}

/** The sets of values that fulfil the guard, admissible or not. */
function familyOf(diagram: DecisionDiagram, places: ReadonlyMap<string, number>, { all = [], any, none: absent = [] }: Members): Family {
  let family = EVERY_SET;
  for (const id of new Set(all)) {
    const place = places.get(id);
    family = place === undefined ? NO_SET : diagram.and(family, diagram.having(place));
  }
  for (const id of new Set(absent)) {
    const place = places.get(id);
    if (place !== undefined) family = diagram.and(family, diagram.lacking(place));
  }
  if (any === undefined) return family;
  let some = NO_SET;
  for (const id of new Set(any)) {
    const place = places.get(id);
    if (place !== undefined) some = diagram.or(some, diagram.having(place));
  }
  return diagram.and(family, some);
}

/** Sets of a family, that with the fewest members first. Recursion is as deep as there are values. */
function samplesOf(diagram: DecisionDiagram, { ids }: Bounds, family: Family, limit: number): readonly AnswerValue[] {
  const fewest = new Map<Family, number>([
    [NO_SET, Infinity],
    [EVERY_SET, 0],
  ]);
  const fewestOf = (node: Family): number => {
    const known = fewest.get(node);
    if (known !== undefined) return known;
    const count = Math.min(fewestOf(diagram.withoutPlace(node)), 1 + fewestOf(diagram.withPlace(node)));
    fewest.set(node, count);
    return count;
  };
  const found: string[][] = [];
  const descend = (node: Family, chosen: string[]): void => {
    if (node === NO_SET || found.length >= limit) return;
    if (node === EVERY_SET) {
      found.push(chosen);
      return;
    }
    const id = ids[diagram.placeOf(node)] ?? '';
    const [without, included] = [diagram.withoutPlace(node), diagram.withPlace(node)];
    const isIncludedFirst = 1 + fewestOf(included) < fewestOf(without);
    if (isIncludedFirst) descend(included, [...chosen, id]);
    descend(without, chosen);
    if (!isIncludedFirst) descend(included, [...chosen, id]);
  };
  descend(family, []);
  return found;
}

/** A guard for the set, found by its necessary and sufficient members and then proved equal. */
function guardOf({ ids }: Bounds, set: ValueSet, all: ValueSet, none: ValueSet, setOf: (guard: Guard) => ValueSet): Guard | undefined {
  if (set === none) return { kind: 'members', any: [] };
  const having = (id: string): ValueSet => setOf({ kind: 'members', all: [id] });
  const always = ids.filter((id) => having(id).covers(set));
  let never = ids.filter((id) => set.intersect(having(id)).isEmpty);
  const withParts = (any: readonly string[] | undefined): Guard => ({
    kind: 'members',
    ...(always.length > 0 ? { all: always } : {}),
    ...(any === undefined ? {} : { any }),
    ...(never.length > 0 ? { none: never } : {}),
  });
  let any: readonly string[] | undefined;
  if (setOf(withParts(undefined)) !== set) {
    const rest = setOf(withParts(undefined));
    any = ids.filter((id) => !never.includes(id) && set.covers(rest.intersect(having(id))));
    if (setOf(withParts(any)) !== set) return undefined;
  }
  // What is absent in any case, beside an exclusive value for example, need not be said.
  for (const id of [...never]) {
    const former = never;
    never = never.filter((each) => each !== id);
    if (setOf(withParts(any)) !== set) never = former;
  }
  return setOf(withParts(any)) === set && set !== all ? withParts(any) : undefined;
}

/** A domain of which only the whole is known. */
function undividedDimension(domain: Several, size: bigint): Dimension {
  const pool = new SetPool<0 | 1>({
    keyOf: (part) => part,
    isEmpty: (part) => part === 0,
    weight: (part) => (part === 0 ? 0n : size),
    intersect: (a, b) => (a === 0 ? 0 : b),
    union: (a, b) => (a === 0 ? b : 1),
    minus: (a, b) => (b === 1 ? 0 : a),
  });
  const [none, all] = [pool.of(0), pool.of(size > 0n ? 1 : 0)];
  return {
    domain,
    state: size > 0n ? 'tooMany' : 'none',
    size,
    all,
    none,
    setOf: () => all,
    setOfValue: () => none,
    samples: () => [],
    guardOf: (set) => (set === all ? { kind: 'any' } : undefined),
    held: () => pool.size,
  };
}
