import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import type { AnswerValue } from './answers.js';
import { bothTerms, isAdmissible, isSatisfiable, termsAgainst, termsOf } from './choices.js';
import { gridOf, joinedSpans, type Span } from './grid.js';
import { regionsBelow } from './regions-below.js';

/** What is known of a variable: its value, or a guard of whose values any may be meant. */
export type Known = { readonly value: AnswerValue } | { readonly guard: Guard };

/** Every value that may be meant satisfies the guard, none does, or it depends. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Whether this is a value of the domain: on its grid, among its values, an admissible set of them. */
export function isValueOf(domain: Domain, value: unknown): value is AnswerValue {
  switch (domain.kind) {
    case 'yesNo':
      return value === 'yes' || value === 'no';
    case 'choice':
      return domain.values.some(({ id }) => id === value);
    case 'choices':
      return Array.isArray(value) && value.every((id) => typeof id === 'string') && isAdmissible(domain, value);
    case 'number':
    case 'date':
      return gridOf(domain).positionOf(value) !== undefined;
    case 'region':
      return typeof value === 'string' && regionsBelow(domain.regions).get(value)?.has(value) === true;
  }
}

/**
 * Whether what is known satisfies the guard. A guard that does not fit the domain takes nothing of it; what is no value
 * of the domain satisfies nothing, nor does a guard that takes nothing.
 */
export function satisfies(domain: Domain, known: Known, guard: Guard): Truth {
  if ('value' in known) return isValueOf(domain, known.value) && takes(domain, guard, known.value) ? 'yes' : 'no';
  if (domain.kind === 'choices') return compareChoices(domain, known.guard, guard);
  if (domain.kind === 'number' || domain.kind === 'date') return compareSpans(spansOf(domain, known.guard), spansOf(domain, guard));
  return compareValues(valuesOf(domain, known.guard), valuesOf(domain, guard));
}

/** Whether the guard takes a value that is known to be one of the domain. */
function takes(domain: Domain, guard: Guard, value: AnswerValue): boolean {
  if (guard.kind === 'any') return true;
  switch (domain.kind) {
    case 'yesNo':
    case 'choice':
      return guard.kind === 'values' && guard.values.some((each) => each === value);
    case 'region': {
      const below = regionsBelow(domain.regions);
      return guard.kind === 'values' && guard.values.some((code) => below.get(code)?.has(String(value)));
    }
    case 'choices': {
      if (guard.kind !== 'members' || !Array.isArray(value)) return false;
      const chosen = new Set<unknown>(value);
      const { all = [], any, none = [] } = guard;
      return all.every((id) => chosen.has(id)) && (any === undefined || any.some((id) => chosen.has(id))) && !none.some((id) => chosen.has(id));
    }
    case 'number':
    case 'date': {
      const position = gridOf(domain).positionOf(value);
      return position !== undefined && spansOf(domain, guard).some(([first, last]) => first <= position && position <= last);
    }
  }
}

/** The values that a guard takes of a domain that lists them. */
export function valuesOf(domain: Extract<Domain, { readonly kind: 'yesNo' | 'choice' | 'region' }>, guard: Guard): ReadonlySet<string> {
  if (domain.kind === 'region') {
    const below = regionsBelow(domain.regions);
    const codes = guard.kind === 'any' ? [...below.keys()] : guard.kind === 'values' ? guard.values : [];
    return new Set(codes.flatMap((code) => [...(below.get(code) ?? [])]));
  }
  const all = domain.kind === 'yesNo' ? ['yes', 'no'] : domain.values.map(({ id }) => id);
  if (guard.kind === 'any') return new Set(all);
  if (guard.kind !== 'values') return new Set();
  const wanted = new Set(guard.values);
  return new Set(all.filter((id) => wanted.has(id)));
}

/** The stretches that a guard takes of an ordered domain, joined. */
export function spansOf(domain: Extract<Domain, { readonly kind: 'number' | 'date' }>, guard: Guard): readonly Span[] {
  const grid = gridOf(domain);
  if (guard.kind === 'any') return grid.last < 0 ? [] : [[0, grid.last]];
  if (guard.kind !== 'ranges') return [];
  const spans: Span[] = [];
  for (const range of guard.ranges) {
    const span = grid.spanOf(range);
    if (span !== undefined) spans.push(span);
  }
  return joinedSpans(spans);
}

function compareValues(meant: ReadonlySet<string>, guard: ReadonlySet<string>): Truth {
  let inside = 0;
  for (const value of meant) if (guard.has(value)) inside += 1;
  if (inside === 0) return 'no';
  return inside === meant.size ? 'yes' : 'unknown';
}

function compareSpans(meant: readonly Span[], guard: readonly Span[]): Truth {
  // The guard's spans are joined: what lies in their union lies in one of them.
  if (!meant.some(([first, last]) => guard.some(([from, to]) => from <= last && first <= to))) return 'no';
  return meant.every(([first, last]) => guard.some(([from, to]) => from <= first && last <= to)) ? 'yes' : 'unknown';
}

function compareChoices(domain: Extract<Domain, { readonly kind: 'choices' }>, meant: Guard, guard: Guard): Truth {
  if (!fitsChoices(meant) || !fitsChoices(guard)) return 'no';
  const [known, wanted] = [termsOf(membersOf(meant)), termsOf(membersOf(guard))];
  if (!isSatisfiable(domain, bothTerms(known, wanted))) return 'no';
  return termsAgainst(membersOf(guard)).some((against) => isSatisfiable(domain, bothTerms(known, against))) ? 'unknown' : 'yes';
}

type Members = Extract<Guard, { readonly kind: 'members' }>;

function fitsChoices(guard: Guard): boolean {
  return guard.kind === 'any' || guard.kind === 'members';
}

function membersOf(guard: Guard): Members {
  return guard.kind === 'members' ? guard : { kind: 'members' };
}
