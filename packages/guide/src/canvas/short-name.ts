import { widthOf } from '../layout/text-width.js';

/**
 * The end of a situation's name that has room for so many Chinese characters. What tells it from its neighbours stands last,
 * and the first parts are the way that the map shows anyway. `isCut` says that something is left out.
 */
export function shortName(name: string, room: number): { readonly text: string; readonly isCut: boolean } {
  const parts = name.split('-');
  let first = 0;
  while (first < parts.length - 1 && widthOf(parts.slice(first).join('-')) > room) first += 1;
  return { text: parts.slice(first).join('-'), isCut: first > 0 };
}
