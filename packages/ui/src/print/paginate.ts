import { chooseBreak } from './choose-breaks.js';
import type { CleanHtml } from './clean-html.js';
import { cut } from './cut.js';
import { FlowReader } from './flow-item.js';
import { flowPlaces, type FlowPlace } from './flow-places.js';
import type { Pace } from './pace.js';
import { pageBox, shrinkToFit, textHeight, trimTop, type PageBox } from './page-box.js';
import type { Room } from './page-size.js';
import { PlaceStream } from './place-stream.js';
import type { PrintReporter } from './reporter.js';

export interface Pagination {
  /** The document in one piece, laid out and prepared. */
  readonly source: HTMLElement;
  readonly clean: CleanHtml;
  /** Takes the pages, one below the other. */
  readonly into: HTMLElement;
  readonly room: Room;
  /** px that text may reach into the right margin before its page is made smaller. */
  readonly overhang: number;
  readonly pace: Pace;
  readonly reporter: PrintReporter;
  /** `done` runs from 0 to 1. */
  readonly onPage?: (pages: number, done: number) => void;
}

/** How often a page is tried again with less on it before its text is made smaller. */
const TRIES = 6;

/**
 * Cuts a document into pages. The document itself stays as it is laid out: where pages end is read from it, and each
 * page gets a copy of its part, which is then measured itself. So the work grows with the number of pages and no
 * faster, and a page that came out higher than it was read (a repeated head, a padding) gives its last lines on.
 */
export async function paginate({ source, clean, into, room, overhang, pace, reporter, onPage }: Pagination): Promise<readonly PageBox[]> {
  const document = source.ownerDocument;
  const window = document.defaultView;
  if (window === null) throw new Error('A document without a window has no pages.');
  const reader = new FlowReader(window);
  const places = new PlaceStream(flowPlaces(source, reader, room.height));
  const top = source.getBoundingClientRect().top;
  const whole = source.getBoundingClientRect().height || 1;
  const pages: PageBox[] = [];
  const add = (content: DocumentFragment): PageBox => {
    const box = pageBox(document, clean, content);
    into.append(box.page);
    return box;
  };

  let from: FlowPlace | undefined;
  while (places.next() !== undefined) {
    await pace.rest();
    const begin = from?.next ?? top;
    const most = room.height - (from?.repeated ?? 0);
    let free = most;
    let box: PageBox | undefined;
    let to: FlowPlace | undefined;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const better: FlowPlace | undefined = chooseBreak(places, begin, free);
      if (better === undefined || better === to) break;
      box?.page.remove();
      to = better;
      box = add(cut(source, from, places.isLast(to) ? undefined : to));
      if (from !== undefined && from.forced === undefined) trimTop(box);
      const over = textHeight(box) - room.height;
      if (over <= 0.5) break;
      free = Math.min(free, to.end - begin) - over;
      if (free <= 0) break;
    }
    if (box === undefined || to === undefined) break;
    places.drop(to);
    if (isBlank(box)) box.page.remove();
    else {
      const scale = shrinkToFit(box, room, overhang);
      pages.push(box);
      if (scale < 0.995) reporter.shrunk(box.html, pages.length, scale);
    }
    if ((to.forced === 'odd' && pages.length % 2 === 1) || (to.forced === 'even' && pages.length % 2 === 0)) pages.push(add(document.createDocumentFragment()));
    onPage?.(pages.length, Math.min(1, (to.end - top) / whole));
    from = to;
  }
  if (pages.length === 0) pages.push(add(document.createDocumentFragment()));
  return pages;
}

/** Two breaks asked for at one place are one. */
function isBlank({ html }: PageBox): boolean {
  return html.getBoundingClientRect().height < 1 && html.textContent.trim() === '' && html.querySelector('img,svg,.zw-float') === null;
}
