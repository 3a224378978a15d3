import { FlowReader } from './flow-item.js';
import { fitImages } from './fit-images.js';
import { freezeTables, squeezeTable } from './freeze-tables.js';
import { numberLists } from './number-lists.js';
import type { Pace } from './pace.js';
import type { Room } from './page-size.js';
import type { PrintReporter } from './reporter.js';
import { splitTallRows } from './split-rows.js';

/**
 * Makes a document that has been laid out in one piece ready to be cut: what would look otherwise in parts (list
 * numbers, widths of columns) is fixed, and what cannot be cut, but is larger than a page, is made to fit or to be cut.
 */
export async function prepare(root: HTMLElement, window: Window, room: Room, pace: Pace, reporter: PrintReporter): Promise<void> {
  await openInlines(root, window, pace);
  numberLists(root);
  orderSections(root);
  fitImages(root, window, room);
  await bringToWidth(root, window, room, pace, reporter);
  await bringToHeight(root, window, room, pace, reporter);
  freezeTables(topTables(root), window);
  await splitTallRows(topTables(root), new FlowReader(window), room.height, pace);
}

/** Tables that do not stand in a table: those are cut between rows. */
export function topTables(root: HTMLElement): readonly HTMLTableElement[] {
  return [...root.querySelectorAll('table')].filter((table) => table.parentElement?.closest('table') == null && table.getClientRects().length > 0);
}

/** An inline element with blocks in it is three boxes to a browser. As a block it is one, and looks the same. */
async function openInlines(root: HTMLElement, window: Window, pace: Pace): Promise<void> {
  const open = new Set<Element>();
  for (const element of root.querySelectorAll('*')) {
    const parent = element.parentElement;
    if (parent === null || parent === root || element.namespaceURI !== parent.namespaceURI) continue;
    const { display, cssFloat, position } = window.getComputedStyle(element);
    if (display.startsWith('inline') || display === 'none' || display.startsWith('ruby') || cssFloat !== 'none' || position === 'absolute') continue;
    for (let at: Element | null = parent; at !== null && at !== root && window.getComputedStyle(at).display === 'inline'; at = at.parentElement) open.add(at);
    await pace.rest();
  }
  for (const element of open) element.classList.add('zw-open');
}

/** A browser shows the head first and the foot last, wherever they are written. */
function orderSections(root: HTMLElement): void {
  for (const table of root.querySelectorAll('table')) {
    const { tHead, tFoot } = table;
    const first = [...table.children].find(({ localName }) => localName === 'tbody' || localName === 'tfoot' || localName === 'tr');
    if (tHead !== null && first !== undefined && (first.compareDocumentPosition(tHead) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) first.before(tHead);
    if (tFoot !== null && tFoot !== table.lastElementChild) table.append(tFoot);
  }
}

async function bringToWidth(root: HTMLElement, window: Window, { width }: Room, pace: Pace, reporter: PrintReporter): Promise<void> {
  const right = root.getBoundingClientRect().left + width + 1;
  const wrapping: Element[] = [];
  const squeezed: HTMLTableElement[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.getBoundingClientRect().right > right || element.scrollWidth > element.clientWidth + 1) {
      if (element.localName === 'table') squeezed.push(element as HTMLTableElement); // its name says so
      else if (/^(?:nowrap|pre)$/.test(window.getComputedStyle(element).whiteSpace) && element.parentElement?.closest('.zw-wraps') == null) wrapping.push(element);
    }
    await pace.rest();
  }
  for (const element of wrapping) element.classList.add('zw-wraps');
  for (const table of squeezed) {
    if (table.getBoundingClientRect().right <= right) continue;
    squeezeTable(table, right - 1 - table.getBoundingClientRect().left);
    reporter.squeezed(table);
  }
}

/** What is never cut, but higher than a page, is laid out as plain blocks; heights that somebody set give way. */
async function bringToHeight(root: HTMLElement, window: Window, { height }: Room, pace: Pace, reporter: PrintReporter): Promise<void> {
  const reader = new FlowReader(window);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    await pace.rest();
    if (element.namespaceURI !== root.namespaceURI || element.getBoundingClientRect().height <= height || element.closest('table') !== null) continue;
    const style = window.getComputedStyle(element);
    const kind = reader.kind(element);
    const isBox = kind === 'whole' || (kind === 'inline' && style.display !== 'inline') || (kind === 'out-of-flow' && style.cssFloat !== 'none');
    if (isBox && element.localName !== 'img') {
      element.classList.add('zw-flat');
      reporter.relaid(element);
    } else if (kind === 'lines-and-blocks') element.classList.add('zw-free');
  }
}
