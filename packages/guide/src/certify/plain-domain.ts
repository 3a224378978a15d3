import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { gridOf, type Span } from '../resolve/grid.js';
import { regionsBelow } from '../resolve/regions-below.js';

/**
 * A domain as classes of answers that guards tell apart, and guards as bit masks over them. Written for the verification
 * alone, and plainly: what makes certificates reads guards by other means.
 */
export interface PlainDomain {
  /** How many answers each class has. */
  readonly weights: readonly bigint[];
  readonly all: bigint;
  readonly maskOf: (guard: Guard) => bigint;
}

/** Several choices of which guards name more are not verified. */
const MOST_NAMED = 14;

/** `undefined` where there would be too many classes. `guards` are all that are asked about. */
export function plainDomain(domain: Domain, guards: readonly Guard[]): PlainDomain | undefined {
  switch (domain.kind) {
    case 'yesNo':
      return listed(['yes', 'no'], (id) => [id]);
    case 'choice':
      return listed([...new Set<string>(domain.values.map(({ id }) => id))], (id) => [id]);
    case 'region': {
      const below = regionsBelow(domain.regions);
      const leaves = [...below].filter(([code, inside]) => inside.has(code)).map(([code]) => code);
      return listed(leaves, (code) => [...(below.get(code) ?? [])]);
    }
    case 'number':
    case 'date':
      return ordered(domain, guards);
    case 'choices':
      return several(domain, guards);
  }
}

function made(weights: readonly bigint[], maskOf: (guard: Guard) => bigint): PlainDomain {
  const all = (1n << BigInt(weights.length)) - 1n;
  return { weights, all, maskOf: (guard) => (guard.kind === 'any' ? all : maskOf(guard)) };
}

function listed(answers: readonly string[], namedBy: (id: string) => readonly string[]): PlainDomain {
  const bits = new Map(answers.map((answer, at) => [answer, 1n << BigInt(at)]));
  return made(
    answers.map(() => 1n),
    (guard) => (guard.kind === 'values' ? guard.values.flatMap(namedBy).reduce((mask, id) => mask | (bits.get(id) ?? 0n), 0n) : 0n),
  );
}

function ordered(domain: Extract<Domain, { readonly kind: 'number' | 'date' }>, guards: readonly Guard[]): PlainDomain {
  const grid = gridOf(domain);
  const spans = (guard: Guard): readonly Span[] => (guard.kind === 'ranges' ? guard.ranges.map((range) => grid.spanOf(range)).filter((span): span is Span => span !== undefined) : []);
  // A class begins wherever some guard begins, or has just ended.
  const begins = new Set<number>([0]);
  for (const guard of guards) {
    for (const [first, last] of spans(guard)) {
      begins.add(first);
      if (last < grid.last) begins.add(last + 1);
    }
  }
  const starts = grid.last < 0 ? [] : [...begins].sort((a, b) => a - b);
  return made(
    starts.map((start, at) => BigInt((starts[at + 1] ?? grid.last + 1) - start)),
    (guard) =>
      spans(guard).reduce(
        (mask, [first, last]) => starts.reduce((sum, start, at) => (start >= first && start <= last ? sum | (1n << BigInt(at)) : sum), mask),
        0n,
      ),
  );
}

/** Classes by which of the named values are chosen; how many sets a class has is counted, not listed. */
function several(domain: Extract<Domain, { readonly kind: 'choices' }>, guards: readonly Guard[]): PlainDomain | undefined {
  const ids = [...new Set<string>(domain.values.map(({ id }) => id))];
  const used = new Set(guards.flatMap((guard) => (guard.kind === 'members' ? [...(guard.all ?? []), ...(guard.any ?? []), ...(guard.none ?? [])] : [])));
  const named = ids.filter((id) => used.has(id));
  if (named.length > MOST_NAMED) return undefined;
  const alone = new Set<string>(domain.exclusive ?? []);
  const others = ids.filter((id) => !used.has(id));
  const free = others.filter((id) => !alone.has(id)).length;
  const [min, max] = [domain.min ?? 1, Math.min(domain.max ?? Infinity, ids.length)];
  const fits = (count: number): boolean => count >= min && count <= max;
  const classes = Array.from({ length: 2 ** named.length }, (_, bits) => new Set(named.filter((_id, at) => (bits & (1 << at)) !== 0)));
  const weights = classes.map((chosen): bigint => {
    const lonely = [...chosen].filter((id) => alone.has(id)).length;
    // One that is chosen alone stands with nothing else.
    if (lonely > 0) return chosen.size === 1 && fits(1) ? 1n : 0n;
    let count = 0n;
    for (let more = 0; more <= free; more += 1) if (fits(chosen.size + more)) count += choose(free, more);
    if (chosen.size === 0 && fits(1)) count += BigInt(others.length - free);
    return count;
  });
  // A class without sets is none.
  const kept = classes.map((chosen, at) => ({ chosen, weight: weights[at] ?? 0n })).filter(({ weight }) => weight > 0n);
  return made(
    kept.map(({ weight }) => weight),
    (guard) => {
      if (guard.kind !== 'members') return 0n;
      const { all = [], any, none = [] } = guard;
      return kept.reduce((mask, { chosen }, at) => {
        const takes = all.every((id) => chosen.has(id)) && (any === undefined || any.some((id) => chosen.has(id))) && !none.some((id) => chosen.has(id));
        return takes ? mask | (1n << BigInt(at)) : mask;
      }, 0n);
    },
  );
}

function choose(n: number, k: number): bigint {
  let count = 1n;
  for (let at = 0; at < k; at += 1) count = (count * BigInt(n - at)) / BigInt(at + 1);
  return count;
}

export function weightOf({ weights }: PlainDomain, mask: bigint): bigint {
  let [weight, rest] = [0n, mask];
  for (let at = 0; rest > 0n; at += 1, rest >>= 1n) if ((rest & 1n) === 1n) weight += weights[at] ?? 0n;
  return weight;
}
