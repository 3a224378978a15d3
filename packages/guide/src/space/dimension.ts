import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import type { AnswerValue } from '../resolve/answers.js';
import { orderedDimension } from './ordered-dimension.js';
import { haveSameValues } from './same-values.js';
import { listedDimension } from './listed-dimension.js';
import { severalDimension } from './several-dimension.js';
import type { ValueSet } from './value-set.js';

/** One variable's domain as a space of values: what guards take of it, how much that is, and examples. */
export interface Dimension {
  readonly domain: Domain;
  /**
   * `none`: there is no value (ends reversed, a step of nothing, no values): all sets are empty, and what depends on it says
   * nothing beyond that. `tooMany`: several choices that are told apart in more ways than are computed; `all` stands for
   * every guard then and proves nothing.
   */
  readonly state: 'exact' | 'none' | 'tooMany';
  /** How many values. Exact in every state. */
  readonly size: bigint;
  readonly all: ValueSet;
  readonly none: ValueSet;
  /** What a guard takes. What is not in the domain it cannot take; a guard of another kind takes nothing. */
  readonly setOf: (guard: Guard) => ValueSet;
  /** The set of one value; empty if it is none of the domain. */
  readonly setOfValue: (value: AnswerValue) => ValueSet;
  /** Real answers of a set, at most `limit`: of each run of numbers or days its first and last. */
  readonly samples: (set: ValueSet, limit?: number) => readonly AnswerValue[];
  /**
   * A guard that takes exactly this set, in the ends that `near` already uses: 不满 300 rather than 至 299.99. `undefined`
   * where no guard can say it, which happens with several choices only.
   */
  readonly guardOf: (set: ValueSet, near?: readonly Guard[]) => Guard | undefined;
  /** How many sets it has in memory. */
  readonly held: () => number;
}

/** Sets in memory beyond which a domain's dimension is begun anew: some hundred megabytes would be next. */
const MOST_HELD = 200_000;

const known = new WeakMap<Domain, Dimension>();

/** The dimension of a domain; made once for each, whatever guards there are on it. */
export function dimensionOf(domain: Domain): Dimension {
  const former = known.get(domain);
  if (former !== undefined && former.held() < MOST_HELD) return former;
  const dimension = makeDimension(domain);
  known.set(domain, dimension);
  return dimension;
}

/** The dimension of a domain, with the sets of another one whose values are the same: a label or a unit is being typed. */
export function dimensionLike(former: Dimension, domain: Domain): Dimension {
  if (former.domain === domain || known.has(domain) || former.held() >= MOST_HELD || !haveSameValues(former.domain, domain)) return dimensionOf(domain);
  const dimension = { ...former, domain };
  known.set(domain, dimension);
  return dimension;
}

function makeDimension(domain: Domain): Dimension {
  switch (domain.kind) {
    case 'number':
    case 'date':
      return orderedDimension(domain);
    case 'yesNo':
    case 'choice':
    case 'region':
      return listedDimension(domain);
    case 'choices':
      return severalDimension(domain);
  }
}
