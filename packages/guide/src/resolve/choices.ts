import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';

type Choices = Extract<Domain, { readonly kind: 'choices' }>;
type Members = Extract<Guard, { readonly kind: 'members' }>;

/** What is asked of a set of choices: all of these, one at least of each of these lists, none of these. */
export interface ChoiceTerms {
  readonly all: readonly string[];
  readonly anyOf: readonly (readonly string[])[];
  readonly none: readonly string[];
}

export function termsOf({ all, any, none }: Members): ChoiceTerms {
  return { all: all ?? [], anyOf: any === undefined ? [] : [any], none: none ?? [] };
}

/** The terms whose sets are exactly those that do not fulfil the guard: one of them is fulfilled, or it is. */
export function termsAgainst({ all, any, none }: Members): readonly ChoiceTerms[] {
  const missing = (all ?? []).map((id): ChoiceTerms => ({ all: [], anyOf: [], none: [id] }));
  const present = (none ?? []).map((id): ChoiceTerms => ({ all: [id], anyOf: [], none: [] }));
  return [...missing, ...present, ...(any === undefined ? [] : [{ all: [], anyOf: [], none: any }])];
}

export function bothTerms(a: ChoiceTerms, b: ChoiceTerms): ChoiceTerms {
  return { all: [...a.all, ...b.all], anyOf: [...a.anyOf, ...b.anyOf], none: [...a.none, ...b.none] };
}

/** Whether these ids, all of the domain and none twice, are a set that may be answered. */
export function isAdmissible({ values, min = 1, max = Infinity, exclusive = [] }: Choices, chosen: readonly string[]): boolean {
  const known = new Set<string>(values.map(({ id }) => id));
  if (new Set(chosen).size !== chosen.length || chosen.some((id) => !known.has(id))) return false;
  const alone = new Set<string>(exclusive);
  return chosen.length >= min && chosen.length <= max && (chosen.length <= 1 || !chosen.some((id) => alone.has(id)));
}

/**
 * Whether some admissible set fulfils the terms. Exact for at most two lists of `anyOf`, which is all that two guards make:
 * lists not met yet need one more member if they share a free one, else one each.
 */
export function isSatisfiable(domain: Choices, { all, anyOf, none }: ChoiceTerms): boolean {
  const { values, min = 1, max = Infinity, exclusive = [] } = domain;
  const forbidden = new Set(none);
  const alone = new Set<string>(exclusive);
  const known = new Set<string>(values.map(({ id }) => id));
  const wanted = new Set(all);
  if ([...wanted].some((id) => !known.has(id) || forbidden.has(id))) return false;

  if (min <= 1 && max >= 1) {
    for (const id of alone) {
      if (!known.has(id) || forbidden.has(id)) continue;
      if ([...wanted].every((each) => each === id) && anyOf.every((list) => list.includes(id))) return true;
    }
  }
  if ([...wanted].some((id) => alone.has(id))) return false;
  const free = new Set([...known].filter((id) => !forbidden.has(id) && !alone.has(id)));
  const unmet = anyOf.filter((list) => !list.some((id) => wanted.has(id))).map((list) => list.filter((id) => free.has(id)));
  if (unmet.some((list) => list.length === 0)) return false;
  const [first = [], ...others] = unmet;
  const more = unmet.length === 0 ? 0 : first.some((id) => others.every((list) => list.includes(id))) ? 1 : unmet.length;
  const most = Math.min(max, free.size);
  return wanted.size + more <= most && min <= most;
}
