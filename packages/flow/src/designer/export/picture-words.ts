import type { ViewBox } from '../../drawing/diagram-types.js';

/** A line of text in a picture; `x` and `y` are where it begins, or has its middle, on its baseline. */
export interface PictureLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isHeading: boolean;
}

/** What a picture says beside the drawing, and the room that takes. */
export interface PictureWords {
  readonly box: ViewBox;
  readonly lines: readonly PictureLine[];
}

/** The lines of a text within a width, in letters of a size. */
export type WrapWords = (text: string, size: number, isHeading: boolean, width: number) => readonly string[];

const HEADING = { size: 20, line: 28 };
const NOTE = { size: 12, line: 18 };
const MARGIN = 20;
/** A drawing of one step has room for a line of notes too. */
const LEAST_WIDTH = 360;

/**
 * Around a drawing, which keeps its place and size: its name above, notes below. A drawing that is narrow gets white at both sides.
 *
 * @param drawing with white around it
 */
export function pictureWords(drawing: ViewBox, { heading, note }: { readonly heading: string; readonly note: string }, wrap: WrapWords): PictureWords {
  const width = Math.max(LEAST_WIDTH, drawing.width);
  const x = drawing.x - (width - drawing.width) / 2;
  const headings = wrap(heading, HEADING.size, true, width - 2 * MARGIN);
  const notes = note === '' ? [] : wrap(note, NOTE.size, false, width - 2 * MARGIN);
  const above = MARGIN + headings.length * HEADING.line;
  const below = notes.length === 0 ? 0 : notes.length * NOTE.line + MARGIN;
  const [top, foot] = [drawing.y - above + MARGIN, drawing.y + drawing.height];
  return {
    box: { x, y: drawing.y - above, width, height: above + drawing.height + below },
    lines: [
      ...headings.map((text, place) => ({ text, x: x + width / 2, y: baseline(top, place, HEADING), size: HEADING.size, isHeading: true })),
      ...notes.map((text, place) => ({ text, x: x + MARGIN, y: baseline(foot, place, NOTE), size: NOTE.size, isHeading: false })),
    ],
  };
}

/** Letters in the middle of their line; Chinese ones reach 0.88 of their size above the baseline. */
function baseline(top: number, place: number, { size, line }: typeof NOTE): number {
  return top + place * line + (line - size) / 2 + 0.88 * size;
}
