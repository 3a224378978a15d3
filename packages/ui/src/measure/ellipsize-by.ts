import { graphemes } from './graphemes.js';

/** How wide a text is, in px or whatever widths are compared with. A longer text is not narrower. */
export type Measure = (text: string) => number;

export const ELLIPSIS = '…';

/**
 * The text, or as much of its beginning as has room with an ellipsis behind it; nothing where not even that has room.
 * No space stands before the ellipsis.
 */
export function ellipsizeBy(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  return shortened(graphemes(text), width, measure);
}

/** As much of the beginning as has room with an ellipsis behind it. */
export function shortened(parts: readonly string[], width: number, measure: Measure): string {
  const ending = (count: number): string => parts.slice(0, count).join('').trimEnd() + ELLIPSIS;
  if (measure(ELLIPSIS) > width) return '';
  // Between: what has room, and what has none (or is beyond the end).
  let [fits, fails] = [0, parts.length + 1];
  while (fails - fits > 1) {
    const middle = (fits + fails) >> 1;
    if (measure(ending(middle)) <= width) fits = middle;
    else fails = middle;
  }
  return ending(fits);
}
