import type { DiagramElement, Point } from '../../../drawing/diagram-types.js';
import { COLUMN_GAP, ROW_GAP, type Box, type Size } from '../../../model/layout/drawing.js';
import type { EditTools } from '../edit-tools.js';

const STEP_DOWN = 20;

/** The middle of a place to the right of a node, below what stands there. */
export function placeBehind(tools: EditTools, source: DiagramElement, size: Size): Point {
  const x = source.x + source.width + COLUMN_GAP;
  const box = { x, y: source.y + source.height / 2 - size.height / 2, ...size };
  while (isTaken(tools, source, box)) box.y += STEP_DOWN;
  return middle(box);
}

/** The middle of a place on a way; what stands to the right of its beginning moves on where there is not room enough. */
export function placeOnWay(tools: EditTools, { source, target }: DiagramElement, size: Size): Point | undefined {
  if (source === undefined || target === undefined) return undefined;
  const right = source.x + source.width;
  const missing = right + 2 * COLUMN_GAP + size.width - target.x;
  if (target.x < right) return placeBehind(tools, source, size);
  if (missing > 0) makeRoom(tools, target, missing);
  return { x: Math.round((right + target.x) / 2), y: Math.round(source.y + source.height / 2) };
}

/** The middle of a place to the left of a node, which moves on with all that stands to the right of it. */
export function placeBefore(tools: EditTools, target: DiagramElement, size: Size): Point {
  makeRoom(tools, target, size.width + COLUMN_GAP);
  return { x: Math.round(target.x - COLUMN_GAP - size.width / 2), y: Math.round(target.y + target.height / 2) };
}

/** Moves a node, and all that begins where it does or further to the right, on; what reaches over that line is stretched. */
function makeRoom(tools: EditTools, from: DiagramElement, by: number): void {
  const start = from.x - 1;
  const plane = rootOf(from);
  const [moving, stretched]: [DiagramElement[], DiagramElement[]] = [[], []];
  for (const element of tools.service('elementRegistry').getAll()) {
    if (element.waypoints !== undefined || element.parent === undefined || rootOf(element) !== plane) continue;
    // An event at an edge and a name go with what they belong to.
    const { x, width } = element.host ?? (element.labelTarget?.waypoints === undefined ? element.labelTarget : undefined) ?? element;
    if (x >= start) moving.push(element);
    else if (x + width > start && isFrame(element)) stretched.push(element);
  }
  tools.service('modeling').createSpace(moving, stretched, { x: Math.round(by), y: 0 }, 'e', start);
}

function isTaken(tools: EditTools, source: DiagramElement, box: Box): boolean {
  const plane = rootOf(source);
  return tools
    .service('elementRegistry')
    .getAll()
    .some((other) => other.waypoints === undefined && other.parent !== undefined && other !== source.parent && !isAround(other, source) && rootOf(other) === plane && overlaps(other, box));
}

function overlaps(a: Box, b: Box): boolean {
  const margin = ROW_GAP / 2;
  return a.x < b.x + b.width + margin && b.x < a.x + a.width + margin && a.y < b.y + b.height + margin && b.y < a.y + a.height + margin;
}

function isFrame({ businessObject, labelTarget }: DiagramElement): boolean {
  return labelTarget === undefined && ['bpmn:Participant', 'bpmn:Lane', 'bpmn:SubProcess'].some((type) => businessObject.$instanceOf(type));
}

function isAround(frame: DiagramElement, element: DiagramElement): boolean {
  if (isFrame(frame) && frame.businessObject.$instanceOf('bpmn:Lane')) return true;
  for (let each = element.parent; each !== undefined; each = each.parent) if (each === frame) return true;
  return false;
}

function rootOf(element: DiagramElement): DiagramElement {
  let root = element;
  for (let { parent } = root; parent != null; { parent } = root) root = parent;
  return root;
}

function middle({ x, y, width, height }: Box): Point {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
