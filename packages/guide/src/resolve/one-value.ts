import type { Guard } from '../model/guard.js';
import type { Domain } from '../model/variable.js';
import { spansOf, valuesOf } from './answer-sets.js';

/** How many values the guard takes at most matters to nobody; whether it takes exactly one does. */
export function isOneValue(domain: Domain, guard: Guard): boolean {
  if (domain.kind === 'choices') return false;
  if (domain.kind === 'number' || domain.kind === 'date') {
    const spans = spansOf(domain, guard);
    return spans.length === 1 && spans[0] !== undefined && spans[0][0] === spans[0][1];
  }
  return valuesOf(domain, guard).size === 1;
}
