import type { Point } from '../overlay/floating.js';
import type { Rect, Size } from './rect.js';

/**
 * What a window onto a canvas shows: the content point at its top left corner, and how many px of the window one
 * px of content takes. A place in the window is `(content - view) × zoom`.
 */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface ZoomLimits {
  readonly minZoom: number;
  readonly maxZoom: number;
}

export interface FitOptions {
  /** px of the window that stay free around the content; 24 if left out. */
  readonly padding?: number;
  /** How far little content is blown up; 1 if left out. */
  readonly maxZoom?: number;
}

export interface RevealOptions {
  /** px of the window that stay free around it; 24 if left out. */
  readonly padding?: number;
  /** Where the zoom leaves nothing to read (below 60 %), come closer: to 100 %, or as near as shows the whole of it. */
  readonly zoomIn?: boolean;
}

/** Two fingers, in px of the window. */
export type Pair = readonly [Point, Point];

const PADDING = 24;
/** Below it, 13 px text has less than 8 px. */
const READABLE_ZOOM = 0.6;
/** px of the content that stay in the window however far it is pushed. */
const KEPT_IN_SIGHT = 64;
const STEPS = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export function clampZoom(zoom: number, { minZoom, maxZoom }: ZoomLimits): number {
  return Math.max(minZoom, Math.min(maxZoom, zoom));
}

export function toContent({ x, y, zoom }: View, at: Point): Point {
  return { x: x + at.x / zoom, y: y + at.y / zoom };
}

export function toWindow({ x, y, zoom }: View, at: Point): Point {
  return { x: (at.x - x) * zoom, y: (at.y - y) * zoom };
}

export function visibleRect({ x, y, zoom }: View, size: Size): Rect {
  return { x, y, width: size.width / zoom, height: size.height / zoom };
}

/** The content follows the hand by so many px of the window. */
export function dragged({ x, y, zoom }: View, dx: number, dy: number): View {
  return { x: x - dx / zoom, y: y - dy / zoom, zoom };
}

/** The content point below `at` stays below it. */
export function zoomedAbout(view: View, zoom: number, at: Point): View {
  const { x, y } = toContent(view, at);
  return { x: x - at.x / zoom, y: y - at.y / zoom, zoom };
}

/** The content below the fingers stays below them, as far as two points can say. */
export function pinched(view: View, before: Pair, after: Pair, limits: ZoomLimits): View {
  const from = middle(before);
  const to = middle(after);
  const [spread, wider] = [distance(before), distance(after)];
  const zoom = spread > 0 && wider > 0 ? clampZoom((view.zoom * wider) / spread, limits) : view.zoom;
  return dragged(zoomedAbout(view, zoom, from), to.x - from.x, to.y - from.y);
}

/** The next of the usual steps, in or out. */
export function steppedZoom(zoom: number, by: 1 | -1, limits: ZoomLimits): number {
  // What lies a hair beside a step counts as the step.
  const next = by > 0 ? STEPS.find((step) => step > zoom * 1.01) : [...STEPS].reverse().find((step) => step < zoom / 1.01);
  return clampZoom(next ?? (by > 0 ? Infinity : 0), limits);
}

/** px of the window's edges that something covers. */
export interface Covered {
  readonly top: number;
  readonly bottom: number;
}

/** What is covered may keep so much of the window's height from the content; more, and it is not minded. */
const COVERED_SHARE = 0.25;

/** All of the content, in the middle of what nothing covers; as near as the limits allow. */
export function fitted(bounds: Rect, size: Size, { padding = PADDING, maxZoom: nearest = 1 }: FitOptions, limits: ZoomLimits, covered: Covered = { top: 0, bottom: 0 }): View {
  const free = Math.min(padding, size.width / 4, size.height / 4);
  const minded = covered.top + covered.bottom <= size.height * COVERED_SHARE ? covered : { top: 0, bottom: 0 };
  const top = Math.max(free, minded.top);
  const room = { width: size.width - 2 * free, height: size.height - top - Math.max(free, minded.bottom) };
  const zoom = clampZoom(Math.min(nearest, room.width / bounds.width, room.height / bounds.height), limits);
  const { x, y } = centred({ x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }, zoom, size);
  return { x, y: y + (size.height / 2 - top - room.height / 2) / zoom, zoom };
}

export function centred(at: Point, zoom: number, size: Size): View {
  return { x: at.x - size.width / zoom / 2, y: at.y - size.height / zoom / 2, zoom };
}

/** The nearest view that has some of the content in sight, so that nobody gets lost on an empty ground. */
export function keptInSight(view: View, bounds: Rect, size: Size): View {
  const { zoom } = view;
  return {
    x: keptAlong(view.x, bounds.x, bounds.width, size.width, zoom),
    y: keptAlong(view.y, bounds.y, bounds.height, size.height, zoom),
    zoom,
  };
}

function keptAlong(at: number, start: number, length: number, room: number, zoom: number): number {
  const kept = Math.min(KEPT_IN_SIGHT, room / 2) / zoom;
  return Math.max(start + kept - room / zoom, Math.min(start + length - kept, at));
}

/** Brings a rectangle of the content into the window by the smallest way; of what is larger than the window, the beginning. */
export function revealing(view: View, rect: Rect, size: Size, { padding = PADDING, zoomIn = false }: RevealOptions, limits: ZoomLimits): View {
  const zoom = zoomIn && view.zoom < READABLE_ZOOM ? Math.max(view.zoom, fitted(rect, size, { padding }, limits).zoom) : view.zoom;
  const middleOfRect = toWindow(view, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
  const { x, y } = zoom === view.zoom ? view : zoomedAbout(view, zoom, middleOfRect);
  return {
    x: x + wayInto((rect.x - x) * zoom, rect.width * zoom, size.width, padding) / zoom,
    y: y + wayInto((rect.y - y) * zoom, rect.height * zoom, size.height, padding) / zoom,
    zoom,
  };
}

/** How far the window has to move, in its px, to show what begins at `start`. */
function wayInto(start: number, length: number, room: number, padding: number): number {
  const free = Math.max(0, Math.min(padding, (room - length) / 2));
  const [before, after] = [start - free, start + length + free - room];
  if (length > room) return before <= 0 && after >= 0 ? 0 : before;
  if (before < 0) return before;
  return Math.max(0, after);
}

/** The window has another size: what was in its middle is there again. */
export function resized(view: View, before: Size, after: Size): View {
  const { x, y, zoom } = view;
  return { x: x + (before.width - after.width) / 2 / zoom, y: y + (before.height - after.height) / 2 / zoom, zoom };
}

export function isSameView(a: View, b: View): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}

/**
 * The way from one view to another, `part` from 0 to 1: the zoom grows by equal ratios, and the point that both
 * views have at the same place stays there, so that a zoom about a point holds it all the way.
 */
export function viewBetween(from: View, to: View, part: number): View {
  if (part <= 0) return from;
  if (part >= 1) return to;
  const ratio = to.zoom / from.zoom;
  const isPan = Math.abs(ratio - 1) < 1e-6;
  // A view that keeps a point has x affine in 1 / zoom.
  const way = isPan ? part : (1 - ratio ** -part) / (1 - 1 / ratio);
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom: from.zoom * ratio ** part };
}

function middle([a, b]: Pair): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance([a, b]: Pair): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
