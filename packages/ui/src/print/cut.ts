import { isElement } from './flow-item.js';
import type { FlowPlace } from './flow-places.js';
import type { FlowPoint } from './flow-point.js';
import { continueTable, endTable } from './continue-table.js';
import { scratchRange } from './scratch-range.js';

/**
 * A copy of what stands between two places of a flow, in copies of the blocks that it stands in. Blocks that go on
 * from before, or further on, are marked, so that they neither begin nor end here. The flow itself is not touched.
 */
export function cut(root: Element, from: FlowPlace | undefined, to: FlowPlace | undefined): DocumentFragment {
  const start = from?.point() ?? { container: root, offset: 0 };
  const end = to?.point() ?? { container: root, offset: root.childNodes.length };
  const range = scratchRange(root.ownerDocument);
  range.setStart(start.container, start.offset);
  range.setEnd(end.container, end.offset);
  const copy = inCopiesOf(range.commonAncestorContainer, root, range.cloneContents());
  const begun = pathTo(root, start.container);
  const open = pathTo(root, end.container);
  // Each block that is parted is the first of its kind behind the cut, and the last before it.
  const continued = copiesAlong(copy, begun.length, (node) => node.firstChild);
  const continues = copiesAlong(copy, open.length, (node) => node.lastChild);
  continued.forEach((element, depth) => markContinued(element, begun[depth], from));
  continues.forEach((element, depth) => markContinues(element, open[depth], to, end));
  return copy;
}

/** A range copies what is below its common ancestor: the blocks from there up to the root come around it. */
function inCopiesOf(ancestor: Node, root: Element, content: DocumentFragment): DocumentFragment {
  let inside = content;
  for (let at = isElement(ancestor) ? ancestor : ancestor.parentElement; at !== null && at !== root; at = at.parentElement) {
    const outside = root.ownerDocument.createDocumentFragment();
    const shell = at.cloneNode(false);
    shell.appendChild(inside);
    outside.appendChild(shell);
    inside = outside;
  }
  return inside;
}

/** The elements between a root and a node in it, from outside; the node too if it is an element. */
function pathTo(root: Element, node: Node): readonly Element[] {
  const path: Element[] = [];
  for (let at = isElement(node) ? node : node.parentElement; at !== null && at !== root; at = at.parentElement) path.unshift(at);
  return path;
}

function copiesAlong(copy: DocumentFragment, depth: number, step: (node: Node) => Node | null): readonly Element[] {
  const found: Element[] = [];
  let at: Node = copy;
  while (found.length < depth) {
    const next = step(at);
    if (next === null || !isElement(next)) break;
    found.push(next);
    at = next;
  }
  return found;
}

function markContinued(copy: Element, source: Element | undefined, from: FlowPlace | undefined): void {
  // An id is that of the first part.
  copy.removeAttribute('id');
  if (source !== undefined && source === from?.lines) copy.classList.add('zw-continued-lines');
  switch (copy.localName) {
    case 'table':
      if (source !== undefined) continueTable(copy, source, from);
      return copy.classList.add('zw-table-continued');
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'tr':
      return;
    default:
      return copy.classList.add('zw-continued');
  }
}

function markContinues(copy: Element, source: Element | undefined, to: FlowPlace | undefined, end: FlowPoint): void {
  if (source !== undefined && source === to?.lines && isJustified(source) && !endsWithBreak(end)) copy.classList.add('zw-justified');
  switch (copy.localName) {
    case 'table':
      endTable(copy);
      return copy.classList.add('zw-table-continues');
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'tr':
      return;
    default:
      return copy.classList.add('zw-continues');
  }
}

/** The last line of a part is not the last of its paragraph: it stays as wide as it was. */
function isJustified(block: Element): boolean {
  return block.ownerDocument.defaultView?.getComputedStyle(block).textAlign === 'justify';
}

function endsWithBreak({ container, offset }: FlowPoint): boolean {
  const before = container.nodeType === container.TEXT_NODE ? (offset > 0 ? undefined : container.previousSibling) : container.childNodes[offset - 1];
  if (before === undefined) return /\n\s*$/.test((container.nodeValue ?? '').slice(0, offset)) && isPreserved(container);
  return before !== null && isElement(before) && before.localName === 'br';
}

function isPreserved(text: Node): boolean {
  const parent = text.parentElement;
  return parent !== null && (parent.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpace ?? '').startsWith('pre');
}
