import type { FlowReader } from './flow-item.js';

/** What is asked of the place before or behind an element. */
export type BreakWish = 'avoid' | 'page' | 'odd' | 'even';

/** A wish of the first thing in a block is one of the block itself (CSS Fragmentation 3, §4.2). */
export function breakBefore(element: Element, reader: FlowReader): BreakWish | undefined {
  return wishAt(element, reader, 'before');
}

export function breakAfter(element: Element, reader: FlowReader): BreakWish | undefined {
  return wishAt(element, reader, 'after');
}

function wishAt(element: Element, reader: FlowReader, side: 'before' | 'after'): BreakWish | undefined {
  const style = reader.style(element);
  const own = attributeAsks(element, side) ? 'page' : wish(side === 'before' ? style.breakBefore : style.breakAfter);
  if (reader.kind(element) !== 'lines-and-blocks') return own;
  const items = reader.items(element);
  const edge = side === 'before' ? items[0] : items[items.length - 1];
  return edge?.kind === 'block' ? strongerBreak(own, wishAt(edge.element, reader, side)) : own;
}

/** Of two wishes for one place: a page of a kind, a page, none. */
export function strongerBreak(first: BreakWish | undefined, second: BreakWish | undefined): BreakWish | undefined {
  const strength = (one: BreakWish | undefined): number => (one === undefined ? 0 : one === 'avoid' ? 1 : one === 'page' ? 2 : 3);
  return strength(second) > strength(first) ? second : first;
}

export function isKeptTogether(element: Element, style: CSSStyleDeclaration): boolean {
  return attributeAsks(element, 'avoid') || style.breakInside === 'avoid' || style.breakInside === 'avoid-page';
}

/** `data-page-break="before avoid"`: for documents whose styles are not their own. */
function attributeAsks(element: Element, word: 'before' | 'after' | 'avoid'): boolean {
  return (element.getAttribute('data-page-break') ?? '').split(/\s+/).includes(word);
}

function wish(value: string): BreakWish | undefined {
  switch (value) {
    case 'page':
    case 'always':
    case 'all':
      return 'page';
    case 'right':
    case 'recto':
      return 'odd';
    case 'left':
    case 'verso':
      return 'even';
    case 'avoid':
    case 'avoid-page':
      return 'avoid';
    default:
      return undefined;
  }
}
