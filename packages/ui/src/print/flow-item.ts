import { scratchRange } from './scratch-range.js';

/** What a block holds, one below the other: a block of its own, or lines of text and what stands in them. */
export type FlowItem =
  | { readonly kind: 'block'; readonly element: Element }
  | { readonly kind: 'lines'; readonly nodes: readonly ChildNode[]; readonly leaves: readonly Leaf[] };

/** A text, or an image or box that stands in a line like a letter. */
export interface Leaf {
  readonly node: Text | Element;
  readonly boxes: readonly DOMRect[];
}

export type FlowKind = 'inline' | 'lines-and-blocks' | 'table' | 'whole' | 'out-of-flow' | 'none';

/** How an element takes part in the flow, by its computed style. `whole` is never cut. */
export function flowKind(element: Element, style: CSSStyleDeclaration): FlowKind {
  const { display } = style;
  if (display === 'none') return 'none';
  if (style.position === 'absolute' || style.position === 'fixed' || style.cssFloat !== 'none') return 'out-of-flow';
  if (display === 'inline' || display === 'ruby' || display.startsWith('inline-') || display === 'contents') return 'inline';
  if (display === 'table') return 'table';
  const isFlow = display === 'block' || display === 'flow-root' || display === 'list-item';
  if (!isFlow || isReplaced(element) || style.transform !== 'none' || style.columnCount !== 'auto' || style.writingMode !== 'horizontal-tb') return 'whole';
  return 'lines-and-blocks';
}

/** An inline element is a letter in the line, or a part of the line. */
function isAtom(element: Element, style: CSSStyleDeclaration): boolean {
  return isReplaced(element) || element.localName === 'br' || element.localName === 'wbr' || style.display !== 'inline';
}

function isReplaced(element: Element): boolean {
  return element.localName === 'img' || element.localName === 'svg' || element.localName === 'hr';
}

/** Reads what is below what. The flow must not change while it is read; what was read once is kept. */
export class FlowReader {
  readonly #items = new WeakMap<Element, readonly FlowItem[]>();

  constructor(private readonly window: Window) {}

  style(element: Element): CSSStyleDeclaration {
    return this.window.getComputedStyle(element);
  }

  kind(element: Element): FlowKind {
    return flowKind(element, this.style(element));
  }

  /** What a block holds. Spaces between blocks, and what floats or is placed, are no items; they go with what follows. */
  items(block: Element): readonly FlowItem[] {
    const known = this.#items.get(block);
    if (known !== undefined) return known;
    const items: FlowItem[] = [];
    let nodes: ChildNode[] = [];
    const closeLines = (): void => {
      const leaves = nodes.flatMap((node) => this.#leaves(node));
      if (leaves.length > 0) items.push({ kind: 'lines', nodes, leaves });
      nodes = [];
    };
    for (const node of block.childNodes) {
      if (!isElement(node)) {
        nodes.push(node);
        continue;
      }
      const kind = this.kind(node);
      if (kind === 'inline' || (kind === 'out-of-flow' && nodes.length > 0)) nodes.push(node);
      else if (kind !== 'none' && kind !== 'out-of-flow') {
        closeLines();
        items.push({ kind: 'block', element: node });
      }
    }
    closeLines();
    this.#items.set(block, items);
    return items;
  }

  #leaves(node: Node): readonly Leaf[] {
    if (node.nodeType === node.TEXT_NODE) return this.#textLeaf(node as Text); // its type says so
    if (!isElement(node)) return [];
    const style = this.style(node);
    const kind = flowKind(node, style);
    if (kind === 'out-of-flow' || kind === 'none') return [];
    if (isAtom(node, style)) return leaf(node, node.getClientRects());
    return [...node.childNodes].flatMap((child) => this.#leaves(child));
  }

  #textLeaf(text: Text): readonly Leaf[] {
    const range = scratchRange(text.ownerDocument);
    range.selectNodeContents(text);
    return leaf(text, range.getClientRects());
  }
}

function leaf(node: Text | Element, rects: DOMRectList): readonly Leaf[] {
  const boxes = [...rects].filter((box) => box.height > 0);
  return boxes.length === 0 ? [] : [{ node, boxes }];
}

/** Elements of the print frame are of another realm: `instanceof` does not know them. */
export function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
