import { expect, it } from 'vitest';
import { padPlace, type Box, type PadGround } from './pad-place.js';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const TARGET = box(300, 200, 100, 80);
const NEXT = box(440, 200, 100, 80);
const BELOW = box(300, 296, 200, 80);
const ABOVE = box(300, 100, 200, 84);

const ground = (parts: Partial<PadGround>): PadGround => ({ target: TARGET, shapes: [], furniture: [], room: { width: 800, height: 500 }, column: { width: 72, height: 96 }, line: { width: 200, height: 24 }, ...parts });

it.each<readonly [string, Partial<PadGround>, { readonly x: number; readonly y: number; readonly isLine: boolean }]>([
  ['right of its target, where nothing stands', {}, { x: 408, y: 200, isLine: false }],
  ['below it, where the next step would be covered', { shapes: [NEXT] }, { x: 300, y: 288, isLine: true }],
  ['above it, where there is a step below too', { shapes: [NEXT, BELOW] }, { x: 300, y: 168, isLine: true }],
  ['left of it, where it is built up all around', { shapes: [NEXT, BELOW, ABOVE, box(200, 92, 100, 92), box(200, 296, 100, 80)] }, { x: 220, y: 200, isLine: false }],
  ['to the left end, where the room ends to the right', { target: box(700, 200, 90, 80), shapes: [box(600, 288, 20, 20)] }, { x: 600, y: 168, isLine: true }],
  ['not over the palette', { target: box(160, 200, 100, 80), shapes: [box(280, 200, 100, 80)], furniture: [box(0, 0, 150, 400), box(0, 286, 800, 100)] }, { x: 160, y: 168, isLine: true }],
  ['below what the palette hides half of', { target: box(100, 200, 100, 80), shapes: [box(240, 200, 100, 80), box(0, 92, 400, 92)], furniture: [box(0, 0, 150, 400)] }, { x: 158, y: 288, isLine: true }],
  ['rather over a step than over what floats above the drawing', { shapes: [NEXT], furniture: [box(0, 285, 800, 60), box(0, 0, 800, 195), box(0, 0, 290, 500)] }, { x: 408, y: 200, isLine: false }],
  ['right of it within a lane, which is not hidden by it', { shapes: [box(0, 150, 800, 200)] }, { x: 408, y: 200, isLine: false }],
  ['beside a target that is out of sight', { target: box(900, 200, 100, 80), shapes: [NEXT] }, { x: 1008, y: 200, isLine: false }],
  ['wholly in sight beside a target that is half out of it', { target: box(300, 460, 100, 80) }, { x: 408, y: 404, isLine: false }],
])('%s', (_, parts, place) => {
  expect(padPlace(ground(parts))).toEqual(place);
});
