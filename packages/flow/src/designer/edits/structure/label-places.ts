import type { DiagramElement, Point } from '../../../drawing/diagram-types.js';
import type { Box } from '../../../model/layout/drawing.js';
import type { Places } from '../../canvas/arrange/arranger.js';

/** px between a label and what it names. */
const GAP = 4;

/** Where the names of events, gateways and ways stand that have their place beside them. */
export function labelPlaces({ boxes, lines }: Places): ReadonlyMap<DiagramElement, Box> {
  const places = new Map<DiagramElement, Box>();
  // Over which side of a shape lines come and go.
  const below = new Set<DiagramElement>();
  for (const [{ source, target }, line] of lines) {
    for (const [end, point] of [[source, line[0]], [target, line[line.length - 1]]] as const) {
      const box = end === undefined ? undefined : boxes.get(end);
      if (end !== undefined && box !== undefined && point !== undefined && point.y >= box.y + box.height - 1) below.add(end);
    }
  }
  for (const [element, box] of boxes) {
    const { label } = element;
    if (label === undefined) continue;
    const y = below.has(element) || element.host !== undefined ? box.y - GAP - label.height : box.y + box.height + GAP;
    const x = element.host === undefined ? box.x + box.width / 2 - label.width / 2 : box.x + box.width + GAP;
    places.set(label, { x: Math.round(x), y: Math.round(element.host === undefined ? y : box.y + box.height / 2 + GAP), width: label.width, height: label.height });
  }
  for (const [{ label }, line] of lines) if (label !== undefined) places.set(label, onLine(line, label));
  return places;
}

/** Over the first stretch to the right that has room for it, else over its longest; a way that never goes to the right has it at its side. */
function onLine(line: readonly Point[], { width, height }: DiagramElement): Box {
  const stretches = line.slice(1).map((to, at) => ({ from: line[at] ?? to, to }));
  const level = stretches.filter(({ from, to }) => from.y === to.y).sort((a, b) => length(b) - length(a));
  const fits = stretches.find((stretch) => stretch.from.y === stretch.to.y && length(stretch) >= Math.min(width, 40)) ?? level[0];
  if (fits === undefined) {
    const [first, second = first] = line;
    return { x: Math.round((first?.x ?? 0) + GAP), y: Math.round(((first?.y ?? 0) + (second?.y ?? 0)) / 2 - height / 2), width, height };
  }
  return { x: Math.round((fits.from.x + fits.to.x) / 2 - width / 2), y: Math.round(fits.from.y - height), width, height };
}

function length({ from, to }: { readonly from: Point; readonly to: Point }): number {
  return Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
}
