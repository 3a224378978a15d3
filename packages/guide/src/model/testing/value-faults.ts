import { namesValue } from '../guard-values.js';
import type { Guard } from '../guard.js';
import type { Guide } from '../guide.js';

/**
 * What of a choice is named and is not there: by a guard, a condition, a register, or as chosen alone. Each as a text, so that
 * sets of them can be compared. Slow and obvious.
 */
export function valueFaults(guide: Guide): ReadonlySet<string> {
  const faults = new Set<string>();
  for (const { id: variableId, domain, prefill } of guide.variables) {
    if (domain.kind !== 'choice' && domain.kind !== 'choices') continue;
    const known = new Set<string>(domain.values.map(({ id }) => id));
    const look = (guard: Guard): void => {
      for (const value of namedIn(guard)) if (!known.has(value) && namesValue(guard, value)) faults.add(`names nothing ${variableId} ${value}`);
    };
    if (prefill?.gives !== undefined) look(prefill.gives);
    if (domain.kind === 'choices') look({ kind: 'values', values: domain.exclusive ?? [] });
    for (const node of guide.nodes) {
      if (node.kind !== 'question') continue;
      for (const { guard, when = [] } of [...node.options, ...(node.extras ?? [])]) {
        if (node.variableId === variableId) look(guard);
        for (const condition of when) if (condition.variableId === variableId) look(condition.guard);
      }
    }
  }
  return faults;
}

function namedIn(guard: Guard): readonly string[] {
  if (guard.kind === 'values') return guard.values;
  return guard.kind === 'members' ? [...(guard.all ?? []), ...(guard.any ?? []), ...(guard.none ?? [])] : [];
}
