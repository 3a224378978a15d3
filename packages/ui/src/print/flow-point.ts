import { lineBoxes, type Extent } from './line-boxes.js';
import type { FlowItem, Leaf } from './flow-item.js';
import { scratchRange } from './scratch-range.js';

/** A place between two nodes or two letters, as a Range has it. */
export interface FlowPoint {
  readonly container: Node;
  readonly offset: number;
}

export function pointAfter(node: Node): FlowPoint {
  return { container: parentOf(node), offset: indexOf(node) + 1 };
}

function pointBefore(node: Node): FlowPoint {
  return { container: parentOf(node), offset: indexOf(node) };
}

function parentOf(node: Node): Node {
  if (node.parentNode === null) throw new RangeError('A flow has no place outside of itself.');
  return node.parentNode;
}

function indexOf(node: Node): number {
  let index = 0;
  for (let before = node.previousSibling; before !== null; before = before.previousSibling) index += 1;
  return index;
}

/** The extent of each line of a run. */
export function linesOf(item: FlowItem & { kind: 'lines' }): readonly Extent[] {
  return lineBoxes(item.leaves.flatMap(({ boxes }) => boxes));
}

/** Where in a run the first line below a height begins. */
export function pointBelow(leaves: readonly Leaf[], y: number): FlowPoint {
  const isBelow = (box: DOMRect): boolean => (box.top + box.bottom) / 2 > y;
  const leaf = leaves.find(({ boxes }) => boxes.some(isBelow));
  if (leaf === undefined) throw new RangeError('There is no line below this height.');
  if (leaf.node.nodeType !== leaf.node.TEXT_NODE) return pointBefore(leaf.node);
  const text = leaf.node as Text; // its type says so
  return { container: text, offset: offsetBelow(text, isBelow) };
}

/** The first letter whose box satisfies; letters come in the order of their lines, so the rest of a text decides. */
function offsetBelow(text: Text, isBelow: (box: DOMRect) => boolean): number {
  let low = 0;
  let high = text.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = firstBox(text, middle);
    if (box === undefined || isBelow(box)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The box of the first letter from an offset on that has one: spaces at the end of a line have none. */
function firstBox(text: Text, from: number): DOMRect | undefined {
  const range = scratchRange(text.ownerDocument);
  for (let length = 2; ; length *= 4) {
    const end = Math.min(text.length, from + length);
    range.setStart(text, from);
    range.setEnd(text, end);
    for (const box of range.getClientRects()) if (box.width > 0 && box.height > 0) return box;
    if (end === text.length) return undefined;
  }
}
