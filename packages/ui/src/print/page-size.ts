/** Paper sizes that offices use, in mm, upright. */
const SIZES = {
  A3: { width: 297, height: 420 },
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
} as const;

export type PaperName = keyof typeof SIZES;

/** A paper of any size, in mm. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
}

/** In mm. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where a running text stands: `page` counts from 1. */
export interface PageNumber {
  readonly page: number;
  readonly pages: number;
}

/**
 * What stands in the upper or lower margin of each page: HTML in which `{page}` and `{pages}` are numbers, or a
 * function that writes it for a page (odd pages right, even pages left). A header ends at the text, a footer begins
 * below it; a padding in it keeps the distance.
 */
export type RunningText = string | ((at: PageNumber) => string);

export interface PageOptions {
  /** Default `A4`. */
  readonly size?: PaperName | PaperSize;
  /** The longer side lies. */
  readonly isLandscape?: boolean;
  /** Default 20 mm on each side. Those of an official document: `OFFICIAL_MARGINS`. */
  readonly margins?: Partial<Margins>;
  readonly header?: RunningText;
  readonly footer?: RunningText;
}

/** GB/T 9704—2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm on A4. */
export const OFFICIAL_MARGINS: Margins = { top: 37, right: 26, bottom: 35, left: 28 };

/** The usual one: 第 1 页 共 3 页, centred. */
export const PAGE_OF_PAGES = '<p class="zw-page-number">第 {page} 页 共 {pages} 页</p>';

/** A paper and its text area, in mm. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly text: PaperSize;
}

/** CSS px a mm: fixed by CSS Values and Units, whatever the screen. */
export const PX_PER_MM = 96 / 25.4;

/** Room for text on a page, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export function roomOf({ text }: PageGeometry): Room {
  return { width: text.width * PX_PER_MM, height: text.height * PX_PER_MM };
}

/** The smallest text area that anything can be set in, in mm: below it margins give way. */
const LEAST_TEXT = 20;
/** The papers that a printer knows lie between a label and a banner, in mm. */
const LEAST_SIDE = 30;
const MOST_SIDE = 2000;

/** Options as measures. Sizes that make no sense are brought to the nearest that does: a paper always comes out. */
export function pageGeometry({ size = 'A4', isLandscape = false, margins = {} }: PageOptions = {}): PageGeometry {
  const asked = typeof size === 'string' ? SIZES[size] : size;
  const sides = [side(asked.width), side(asked.height)] as const;
  const [width, height] = isLandscape ? [Math.max(...sides), Math.min(...sides)] : sides;
  const [left, right] = pair(margins.left, margins.right, width);
  const [top, bottom] = pair(margins.top, margins.bottom, height);
  return { width, height, margins: { top, right, bottom, left }, text: { width: width - left - right, height: height - top - bottom } };
}

function side(length: number): number {
  return Number.isFinite(length) ? Math.min(MOST_SIDE, Math.max(LEAST_SIDE, length)) : SIZES.A4.width;
}

/** Two margins of one direction; too large ones shrink in proportion. */
function pair(first = 20, second = 20, whole: number): readonly [number, number] {
  const asked = [first, second].map((margin) => (Number.isFinite(margin) ? Math.max(0, margin) : 20)) as [number, number]; // two in, two out
  const room = whole - LEAST_TEXT;
  const sum = asked[0] + asked[1];
  return sum <= room ? asked : [(asked[0] * room) / sum, (asked[1] * room) / sum];
}

/** A running text for one page. */
export function runningText(text: RunningText, at: PageNumber): string {
  if (typeof text === 'function') return text(at);
  return text.replace(/\{(page|pages)\}/g, (_whole, name: 'page' | 'pages') => String(at[name]));
}
