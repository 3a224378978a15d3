import type { Domain } from '../model/variable.js';
import { EVERY_SET, NO_SET, type DecisionDiagram, type Family } from './decision-diagram.js';

type Several = Extract<Domain, { readonly kind: 'choices' }>;

/** What several choices allow, with every default filled in. */
export interface Bounds {
  /** Ids of the values, each once, in their order. */
  readonly ids: readonly string[];
  readonly min: number;
  readonly max: number;
  /** Which places are chosen alone. */
  readonly isExclusive: readonly boolean[];
}

export function boundsOf({ values, min = 1, max = Infinity, exclusive = [] }: Several): Bounds {
  const ids = [...new Set<string>(values.map(({ id }) => id))];
  const alone = new Set<string>(exclusive);
  return { ids, min, max: Math.min(max, ids.length), isExclusive: ids.map((id) => alone.has(id)) };
}

/** How many sets may be answered: some of those that go together, or one that stands alone. */
export function admissibleCount({ min, max, isExclusive }: Bounds): bigint {
  const alone = isExclusive.filter(Boolean).length;
  const together = isExclusive.length - alone;
  let [count, chosen] = [0n, 1n];
  for (let size = 0; size <= Math.min(max, together); size += 1) {
    if (size >= min) count += chosen;
    chosen = (chosen * BigInt(together - size)) / BigInt(size + 1);
  }
  return min <= 1 && max >= 1 ? count + BigInt(alone) : count;
}

/** The family of the sets that may be answered. */
export function admissibleFamily(diagram: DecisionDiagram, { ids, min, max, isExclusive }: Bounds): Family {
  // More than this many chosen is all one: no bound lies beyond.
  const most = max >= ids.length ? Math.max(min, 1) : max + 1;
  // `next[n]`: what may follow when n that go together were chosen; `alone`: nothing may follow.
  let next: Family[] = Array.from({ length: most + 1 }, (_, n) => (n >= min && (max >= ids.length || n <= max) ? EVERY_SET : NO_SET));
  let alone: Family = min <= 1 && max >= 1 ? EVERY_SET : NO_SET;
  for (let place = ids.length - 1; place >= 0; place -= 1) {
    const after = next;
    const afterAlone = alone;
    next = after.map((without, n) => {
      const chosen = isExclusive[place] === true ? (n === 0 ? afterAlone : NO_SET) : (after[Math.min(n + 1, most)] ?? NO_SET);
      return diagram.node(place, without, chosen);
    });
    alone = diagram.node(place, afterAlone, NO_SET);
  }
  return next[0] ?? NO_SET;
}
