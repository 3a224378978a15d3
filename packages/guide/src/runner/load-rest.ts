import type * as rest from './rest.js';

/** What a page needs behind its first question. */
export function loadRest(): Promise<typeof rest> {
  return import('./rest.js');
}
