import { shortened, type Measure } from './ellipsize-by.js';
import { graphemes } from './graphemes.js';
import { linePieces, type LinePiece } from './line-pieces.js';

/** Where a word is broken rather than elsewhere. */
const SEAMS = new Set([...'-/\\_.@&=?:']);

/**
 * The lines that a text takes within a width, each as long as has room. What is wider than a line even alone is
 * broken behind a hyphen or stroke, else between characters, one at least on each line. Of more than `maxLines`, the last one ends in an ellipsis.
 */
export function wrapBy(text: string, width: number, measure: Measure, maxLines = Infinity): readonly string[] {
  const lines: string[] = [];
  if (text === '' || maxLines < 1) return lines;
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/u);
  for (const [index, paragraph] of paragraphs.entries()) {
    let rest = linePieces(paragraph);
    do {
      const isLast = lines.length + 1 >= maxLines;
      const { line, left } = nextLine(rest, width, measure);
      if (isLast && (left.length > 0 || index < paragraphs.length - 1)) {
        lines.push(lastLine(rest, width, measure));
        return lines;
      }
      lines.push(line);
      rest = left;
    } while (rest.length > 0);
  }
  return lines;
}

/** As many pieces as have room, and what is left; if the first has none, as much of it as has. */
function nextLine(pieces: readonly LinePiece[], width: number, measure: Measure): { readonly line: string; readonly left: readonly LinePiece[] } {
  const fits = (count: number): boolean => measure(joined(pieces, count)) <= width;
  let count = guess(pieces, width, measure);
  while (count < pieces.length && fits(count + 1)) count += 1;
  while (count > 0 && !fits(count)) count -= 1;
  const [first] = pieces;
  if (count > 0 || first === undefined) return { line: joined(pieces, count), left: pieces.slice(count) };
  const parts = graphemes(first.text);
  const taken = takenOfWord(parts, width, measure);
  const over = parts.slice(taken).join('');
  return { line: parts.slice(0, taken).join(''), left: over === '' ? pieces.slice(1) : [{ text: over, space: first.space }, ...pieces.slice(1)] };
}

/** How much of what is too wide for a line stands on it: up to a hyphen or stroke if there is one, else what has room. */
function takenOfWord(parts: readonly string[], width: number, measure: Measure): number {
  let taken = 1;
  while (taken < parts.length && measure(parts.slice(0, taken + 1).join('')) <= width) taken += 1;
  if (taken === parts.length) return taken;
  for (let at = taken; at > 1; at -= 1) if (SEAMS.has(parts[at - 1] ?? '')) return at;
  return taken;
}

/** How many pieces have room if widths simply add up: nearly true, and cheap where pieces are measured once. */
function guess(pieces: readonly LinePiece[], width: number, measure: Measure): number {
  let sum = 0;
  let count = 0;
  for (const { text, space } of pieces) {
    sum += measure(text);
    if (sum > width) break;
    if (space !== '') sum += measure(space);
    count += 1;
  }
  return count;
}

function joined(pieces: readonly LinePiece[], count: number): string {
  let line = '';
  let space = '';
  for (let index = 0; index < count; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    line += space + piece.text;
    ({ space } = piece);
  }
  return line;
}

/** There is more than what has room: the ellipsis stands even where what is left of this paragraph would have it. */
function lastLine(pieces: readonly LinePiece[], width: number, measure: Measure): string {
  const parts: string[] = [];
  for (const { text, space } of pieces) parts.push(...graphemes(text), ...graphemes(space));
  return shortened(parts, width, measure);
}
