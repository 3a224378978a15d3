import type { Point } from '../overlay/floating.js';
import type { Mark, MarkTone } from './mark.js';
import type { Rect, Size } from './rect.js';

/** How content is drawn small: a place of the map is `offset + content × scale`, in px. */
export interface MapScale {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly x: number;
  readonly y: number;
}

/** px that stay free around the content on the map. */
const EDGE = 4;
/** px that the frame keeps at least, so that it is seen and can be caught. */
const LEAST_FRAME = 6;
/** How much of the map the shorter side takes at least: a tree of ten thousand leaves would else be a hair. */
const LEAST_SIDE = 0.4;

/** The whole of the content, in the middle of the map, in its proportions unless they are extreme. */
export function mapScale(bounds: Rect, map: Size): MapScale {
  const [across, down] = [map.width - 2 * EDGE, map.height - 2 * EDGE];
  const scale = Math.min(across / bounds.width, down / bounds.height);
  const scaleX = Math.max(scale, (across * LEAST_SIDE) / bounds.width);
  const scaleY = Math.max(scale, (down * LEAST_SIDE) / bounds.height);
  return {
    scaleX,
    scaleY,
    x: (map.width - bounds.width * scaleX) / 2 - bounds.x * scaleX,
    y: (map.height - bounds.height * scaleY) / 2 - bounds.y * scaleY,
  };
}

export function onMap({ scaleX, scaleY, x, y }: MapScale, rect: Rect): Rect {
  return { x: x + rect.x * scaleX, y: y + rect.y * scaleY, width: rect.width * scaleX, height: rect.height * scaleY };
}

export function fromMap({ scaleX, scaleY, x, y }: MapScale, at: Point): Point {
  return { x: (at.x - x) / scaleX, y: (at.y - y) / scaleY };
}

/** The frame of what is visible, on the map and large enough to be caught. */
export function frameOnMap(scale: MapScale, visible: Rect, map: Size): Rect {
  const { x, y, width, height } = onMap(scale, visible);
  const across = clipped(x, x + width, map.width);
  const down = clipped(y, y + height, map.height);
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

function clipped(start: number, end: number, room: number): { readonly start: number; readonly length: number } {
  const from = Math.max(0, Math.min(room - LEAST_FRAME, start));
  return { start: from, length: Math.max(LEAST_FRAME, Math.min(room, end) - from) };
}

/** Where it is drawn on: a canvas's context, or a record of it. */
export interface MapPen {
  fillStyle: unknown;
  globalAlpha: number;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** How much of its colour a mark has: what says nothing stays pale. */
const STRENGTH: Readonly<Record<MarkTone, number>> = { plain: 0.26, accent: 0.8, good: 0.6, warn: 0.8, bad: 0.9 };
/** What has something to say lies on top. */
const ORDER = ['plain', 'good', 'accent', 'warn', 'bad'] as const satisfies readonly MarkTone[];

/** Draws marks, each at least one px wide and high, one tone after the other: the colour is set once a tone. */
export function drawMarks(pen: MapPen, marks: readonly Mark[], scale: MapScale, inks: Readonly<Record<MarkTone, string>>): void {
  for (const tone of ORDER) {
    pen.fillStyle = inks[tone];
    pen.globalAlpha = STRENGTH[tone];
    for (const mark of marks) {
      if ((mark.tone ?? 'plain') !== tone) continue;
      const { x, y, width, height } = onMap(scale, mark);
      const box = [x, y, Math.max(1, width), Math.max(1, height)] as const;
      // Ten thousand pale marks upon each other would be dark, and hide the frame.
      pen.clearRect(...box);
      pen.fillRect(...box);
    }
  }
}
