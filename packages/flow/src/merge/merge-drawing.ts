import { merge3, takeTheirs } from '@zhengwu/core';
import { BPMNDI, DC, DI } from '../model/file/namespaces.js';
import type { FlatElement, FlatPart } from './flat-file.js';
import { keyTo } from './mend-references.js';

const BOUNDS = `{${DC}}Bounds`;
const WAYPOINT = `{${DI}}waypoint`;

/**
 * The drawing of what is there. A shape that one side moved stands where that side has it; where both moved it, where theirs has it: a person
 * sees at a glance what to move, and need not be asked. Lines follow the ends that moved away from them.
 * @param elements what is to be drawn
 */
export function mergeDrawing(base: readonly FlatElement[], mine: readonly FlatElement[], theirs: readonly FlatElement[], elements: readonly FlatElement[]): readonly FlatElement[] {
  const { merged, conflicts } = merge3({ drawing: base }, { drawing: mine }, { drawing: theirs });
  const decided = conflicts.filter(({ kind }) => kind === 'changed').reduce<{ drawing: readonly FlatElement[] }>(takeTheirs, merged);
  return redrawn(decided.drawing, [theirs, mine, base], elements);
}

/** Draws what is there and nothing else: what lost its shape gets the one that the first of the sides has for it. */
export function redrawn(drawing: readonly FlatElement[], sides: readonly (readonly FlatElement[])[], elements: readonly FlatElement[]): readonly FlatElement[] {
  const there = new Set(elements.map(({ id }) => id));
  const wasThere = (shape: FlatElement): boolean => shape.attributes['bpmnElement'] === undefined || there.has(keyTo(shape.attributes['bpmnElement']));
  const kept = new Map(drawing.filter(wasThere).map((shape) => [shape.id, shape]));
  const drawn = new Set([...kept.values()].flatMap(shownBy));
  for (const side of sides) {
    for (const shape of side) {
      const [shown] = shownBy(shape);
      if (kept.has(shape.id) || (shown !== undefined && (drawn.has(shown) || !there.has(shown)))) continue;
      if (shown === undefined && !kept.has(shape.parent) && shape.parent !== '/') continue;
      kept.set(shape.id, shape);
      if (shown !== undefined) drawn.add(shown);
    }
  }
  // What has no plane to be drawn on is not drawn.
  const whole = [...kept.values()].filter((shape) => !shape.type.startsWith(`{${BPMNDI}}`) || shape.parent === '/' || kept.has(shape.parent));
  return followed(whole, sides, elements).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function shownBy({ type, attributes: { bpmnElement } }: FlatElement): readonly string[] {
  return bpmnElement === undefined || type.endsWith('}BPMNPlane') ? [] : [keyTo(bpmnElement)];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lines whose ends stand elsewhere than where the line was drawn for: their last points go along, and the ones before them so far that angles stay right. */
function followed(drawing: readonly FlatElement[], sides: readonly (readonly FlatElement[])[], elements: readonly FlatElement[]): FlatElement[] {
  const ways = new Map(elements.map((element) => [element.id, element]));
  const now = placesOf(drawing);
  const before = sides.map((side) => ({ lines: new Map(side.map((shape) => [shape.id, shape])), places: placesOf(side) }));
  return drawing.map((line) => {
    const points = pointsOf(line);
    const way = shownBy(line).map((id) => ways.get(id))[0];
    // The side that the line was drawn on.
    const side = before.find(({ lines }) => JSON.stringify(lines.get(line.id)?.parts[WAYPOINT]) === JSON.stringify(line.parts[WAYPOINT]));
    if (points === undefined || way === undefined || side === undefined) return line;
    const shift = (end: string | undefined): Point => {
      const [to, from] = end === undefined ? [] : [now.get(keyTo(end)), side.places.get(keyTo(end))];
      return to === undefined || from === undefined ? { x: 0, y: 0 } : { x: to.x - from.x, y: to.y - from.y };
    };
    const moved = shifted(points, shift(way.attributes['sourceRef']), shift(way.attributes['targetRef']));
    return moved === points ? line : withPoints(line, moved);
  });
}

function placesOf(shapes: readonly FlatElement[]): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const shape of shapes) {
    const middle = centre(shape);
    if (middle !== undefined) for (const id of shownBy(shape)) places.set(id, middle);
  }
  return places;
}

function shifted(points: readonly Point[], first: Point, last: Point): readonly Point[] {
  if ([first.x, first.y, last.x, last.y].every((step) => step === 0)) return points;
  const moved = points.map((point) => ({ ...point }));
  const pull = (at: number, next: number, by: Point): void => {
    const [end, neighbour] = [moved[at], moved[next]];
    if (end === undefined || neighbour === undefined) return;
    // Between two points, the inner one is the other end: it does not go along.
    const isInner = next > 0 && next < moved.length - 1;
    if (isInner && end.x === neighbour.x) neighbour.x += by.x;
    else if (isInner && end.y === neighbour.y) neighbour.y += by.y;
    end.x += by.x;
    end.y += by.y;
  };
  pull(0, 1, first);
  pull(moved.length - 1, moved.length - 2, last);
  return moved;
}

function centre({ parts }: FlatElement): Point | undefined {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(parts[BOUNDS]?.one?.attributes[name]));
  return x === undefined || y === undefined || width === undefined || height === undefined || ![x, y, width, height].every(Number.isFinite) ? undefined : { x: x + width / 2, y: y + height / 2 };
}

function pointsOf({ parts }: FlatElement): readonly Point[] | undefined {
  return parts[WAYPOINT]?.many?.map(({ attributes }) => ({ x: Number(attributes['x']), y: Number(attributes['y']) }));
}

function withPoints(line: FlatElement, points: readonly Point[]): FlatElement {
  const many = points.map(({ x, y }, at): FlatPart => ({ attributes: { ...line.parts[WAYPOINT]?.many?.[at]?.attributes, x: String(Math.round(x)), y: String(Math.round(y)) }, text: '', parts: {} }));
  return { ...line, parts: { ...line.parts, [WAYPOINT]: { many } } };
}
