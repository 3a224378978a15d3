import type { BreakCost, BreakPlace } from './choose-breaks.js';
import type { FlowItem, FlowReader } from './flow-item.js';
import { linesOf, pointAfter, pointBelow, type FlowPoint } from './flow-point.js';
import { lineGaps } from './line-boxes.js';
import { tableParts } from './table-parts.js';
import { breakAfter, breakBefore, isKeptTogether, strongerBreak, type BreakWish } from './break-wish.js';

/** A place in a document where a page may end. */
export interface FlowPlace extends BreakPlace {
  /** Looked up only for the places that are chosen. */
  readonly point: () => FlowPoint;
  /** The block whose lines are parted, if it is lines that are. */
  readonly lines?: Element;
}

/** All places of a block's content in their order, the last one behind everything. */
export function* flowPlaces(root: Element, reader: FlowReader, room: number): Generator<FlowPlace> {
  const items = reader.items(root);
  const last = items[items.length - 1];
  if (last === undefined) return;
  yield* insideBlock(root, 0, { reader, room });
  const end = bottomOf(last);
  yield { end, next: end, cost: 0, repeated: 0, point: () => ({ container: root, offset: root.childNodes.length }) };
}

interface Walk {
  readonly reader: FlowReader;
  /** Height of a page, in px. */
  readonly room: number;
}

function* insideBlock(block: Element, cost: BreakCost, walk: Walk): Generator<FlowPlace> {
  const { reader } = walk;
  let former: FlowItem | undefined;
  for (const item of reader.items(block)) {
    if (former !== undefined) yield between(former, item, cost, walk);
    if (item.kind === 'lines') yield* betweenLines(block, item, cost, reader);
    else yield* inside(item.element, cost, walk);
    former = item;
  }
}

function* inside(element: Element, outer: BreakCost, walk: Walk): Generator<FlowPlace> {
  const kind = walk.reader.kind(element);
  const cost = isKeptTogether(element, walk.reader.style(element)) ? atLeast(outer, 1) : outer;
  if (kind === 'table') yield* betweenRows(element, cost, walk);
  else if (kind === 'lines-and-blocks') yield* insideBlock(element, cost, walk);
}

function between(former: FlowItem, item: FlowItem, cost: BreakCost, { reader }: Walk): FlowPlace {
  const last = former.kind === 'block' ? former.element : former.nodes[former.nodes.length - 1];
  const wish = strongerBreak(
    former.kind === 'block' ? breakAfter(former.element, reader) : undefined,
    item.kind === 'block' ? breakBefore(item.element, reader) : undefined,
  );
  return {
    end: bottomOf(former),
    next: topOf(item),
    ...wished(wish, cost),
    repeated: 0,
    point: () => {
      if (last === undefined) throw new RangeError('An item of a flow holds something.');
      return pointAfter(last);
    },
  };
}

function* betweenLines(block: Element, item: FlowItem & { kind: 'lines' }, outer: BreakCost, reader: FlowReader): Generator<FlowPlace> {
  const lines = linesOf(item);
  if (lines.length < 2) return;
  const style = reader.style(block);
  const orphans = Number.parseInt(style.orphans, 10) || 2;
  const widows = Number.parseInt(style.widows, 10) || 2;
  const gaps = lineGaps(lines);
  for (const [index, y] of gaps.entries()) {
    const isLonely = index + 1 < orphans || lines.length - index - 1 < widows;
    yield { end: y, next: y, cost: isLonely ? atLeast(outer, 2) : outer, repeated: 0, lines: block, point: () => pointBelow(item.leaves, y) };
  }
}

function* betweenRows(table: Element, outer: BreakCost, { reader, room }: Walk): Generator<FlowPlace> {
  const { head, rows } = tableParts(table, reader);
  const headHeight = head?.getBoundingClientRect().height ?? 0;
  const repeated = headHeight <= room / 2 ? headHeight : 0;
  for (const [index, { row, section, isReachedInto }] of rows.entries()) {
    const former = rows[index - 1];
    if (former === undefined || isReachedInto) continue;
    const wish = strongerBreak(
      strongerBreak(breakAfter(former.row, reader), former.section === section ? undefined : breakAfter(former.section, reader)),
      strongerBreak(breakBefore(row, reader), former.section === section ? undefined : breakBefore(section, reader)),
    );
    yield {
      end: former.row.getBoundingClientRect().bottom,
      next: row.getBoundingClientRect().top,
      ...wished(wish, outer),
      repeated,
      // Behind the section, so that no empty one is begun on the next page.
      point: () => pointAfter(former.row.nextElementSibling === null && former.section !== former.row ? former.section : former.row),
    };
  }
}

function wished(wish: BreakWish | undefined, cost: BreakCost): Pick<BreakPlace, 'cost' | 'forced'> {
  if (wish === undefined) return { cost };
  return wish === 'avoid' ? { cost: atLeast(cost, 1) } : { cost, forced: wish };
}

function atLeast(cost: BreakCost, least: BreakCost): BreakCost {
  return cost > least ? cost : least;
}

function topOf(item: FlowItem): number {
  return item.kind === 'block' ? item.element.getBoundingClientRect().top : (linesOf(item)[0]?.top ?? 0);
}

function bottomOf(item: FlowItem): number {
  if (item.kind === 'block') return item.element.getBoundingClientRect().bottom;
  const lines = linesOf(item);
  return lines[lines.length - 1]?.bottom ?? 0;
}
