import type { Domain, Guard } from '../../model/index.js';

/** The guard that a new condition begins with: the first value, so that it says something, or everything where values have an order. */
export function valuesToBegin(domain: Domain): Guard {
  switch (domain.kind) {
    case 'yesNo':
      return { kind: 'values', values: ['yes'] };
    case 'choice':
      return { kind: 'values', values: domain.values.slice(0, 1).map(({ id }) => id) };
    case 'choices':
      return { kind: 'members', any: domain.values.slice(0, 1).map(({ id }) => id) };
    case 'region':
      return { kind: 'values', values: domain.regions.slice(0, 1).map(({ code }) => code) };
    case 'number':
    case 'date':
      return { kind: 'any' };
  }
}
