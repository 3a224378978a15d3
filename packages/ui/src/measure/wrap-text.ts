import { ellipsizeBy, type Measure } from './ellipsize-by.js';
import { measureText } from './measure-text.js';
import { wrapBy } from './wrap-by.js';

/** The text, or as much of its beginning as has room in `width` px with an ellipsis behind it. */
export function ellipsize(text: string, font: string, width: number): string {
  return ellipsizeBy(text, width, widthIn(font));
}

/**
 * The lines that a text takes within `width` px, by the rules of Chinese typesetting; of more than `maxLines`, the last
 * one ends in an ellipsis. Line breaks in the text are kept, spaces at the ends of lines are not.
 */
export function wrapText(text: string, font: string, width: number, maxLines?: number): readonly string[] {
  return wrapBy(text, width, widthIn(font), maxLines);
}

function widthIn(font: string): Measure {
  return (text) => measureText(text, font).width;
}
