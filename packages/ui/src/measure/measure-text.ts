/** How many sizes of a font are kept: twice this at most. */
const GENERATION = 5000;
/** How many fonts are kept. */
const FONTS = 32;
/** Longer pieces are measured each time: their keys would cost more than they save. */
const LONGEST_KEY = 100;

/**
 * A Chinese character, or all that stands between two of them. Chinese characters have a width of their own whatever is
 * beside them; letters are kerned and marks are squeezed among themselves. A character with a variant or a mark is
 * left with its neighbours.
 */
const PIECES = /[\u3400-\u4dbf\u4e00-\u9fff](?![\p{M}\u200c\u200d])|(?:[^\u3400-\u4dbf\u4e00-\u9fff]|[\u3400-\u4dbf\u4e00-\u9fff](?=[\p{M}\u200c\u200d]))+/gu;

export interface TextSize {
  /** px from the pen's place to where the next text would begin. */
  readonly width: number;
  /** px above the baseline that this text reaches. */
  readonly ascent: number;
  /** px below it. */
  readonly descent: number;
}

/** Two generations: what was asked for of late survives, and forgetting costs nothing. */
interface Sizes {
  young: Map<string, TextSize>;
  old: ReadonlyMap<string, TextSize>;
}

const fonts = new Map<string, Sizes>();
let pen: CanvasRenderingContext2D | undefined;
let penFont = '';

/**
 * How large a text is in one line, without touching the page. `font` is a CSS font (`600 13px "PingFang SC"`, see
 * `fontOf`); one that does not parse is measured as 10 px sans-serif. Pieces that recur are measured once, until fonts
 * load.
 */
export function measureText(text: string, font: string): TextSize {
  const sizes = sizesOf(font);
  let [width, ascent, descent] = [0, -Infinity, -Infinity];
  for (const piece of text.match(PIECES) ?? []) {
    const size = sizeOfPiece(piece, font, sizes);
    width += size.width;
    ascent = Math.max(ascent, size.ascent);
    descent = Math.max(descent, size.descent);
  }
  return text === '' ? { width: 0, ascent: 0, descent: 0 } : { width, ascent, descent };
}

function sizeOfPiece(piece: string, font: string, sizes: Sizes): TextSize {
  if (piece.length > LONGEST_KEY) return measured(piece, font);
  const known = sizes.young.get(piece);
  if (known !== undefined) return known;
  const size = sizes.old.get(piece) ?? measured(piece, font);
  if (sizes.young.size >= GENERATION) {
    sizes.old = sizes.young;
    sizes.young = new Map();
  }
  sizes.young.set(piece, size);
  return size;
}

/** How many sizes are kept just now. */
export function keptSizes(): number {
  let count = 0;
  for (const { young, old } of fonts.values()) count += young.size + old.size;
  return count;
}

function sizesOf(font: string): Sizes {
  const known = fonts.get(font);
  if (known !== undefined) return known;
  const [oldest] = fonts.keys();
  if (fonts.size >= FONTS && oldest !== undefined) fonts.delete(oldest);
  const sizes: Sizes = { young: new Map(), old: new Map() };
  fonts.set(font, sizes);
  return sizes;
}

function measured(text: string, font: string): TextSize {
  pen ??= madePen();
  if (penFont !== font) {
    // A font that does not parse leaves the former one.
    pen.font = '10px sans-serif';
    pen.font = font;
    penFont = font;
  }
  const { width, actualBoundingBoxAscent: ascent, actualBoundingBoxDescent: descent } = pen.measureText(text);
  return { width, ascent, descent };
}

function madePen(): CanvasRenderingContext2D {
  const made = document.createElement('canvas').getContext('2d');
  if (made === null) throw new Error('This page cannot make a canvas to measure text with.');
  // A font that arrives makes other widths of the same words.
  document.fonts.addEventListener('loadingdone', () => {
    fonts.clear();
    penFont = '';
  });
  return made;
}
