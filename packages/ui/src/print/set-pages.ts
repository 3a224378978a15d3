import { printBase } from '../look/print.js';
import { cleanHtml, readHtml, type CleanHtml } from './clean-html.js';
import { Pace } from './pace.js';
import { paperRoot, type PageBox } from './page-box.js';
import { loadFonts, type PaperFont } from './paper-font.js';
import { PX_PER_MM, pageGeometry, roomOf, runningText, type PageGeometry, type PageOptions, type RunningText } from './page-size.js';
import { paginate } from './paginate.js';
import { prepare } from './prepare.js';
import { Press, wear } from './press.js';
import { PrintReporter } from './reporter.js';
import { geometrySheet, windowSheet } from './sheets.js';
import { StyleBook } from './style-book.js';
import { decodeImages, waitForImages } from './wait-images.js';

export interface SettingOptions {
  readonly page?: PageOptions;
  /** Calls the work off; the promise then fails with an `AbortError`. */
  readonly signal?: AbortSignal;
  /** After each page; `done` runs from 0 to 1. */
  readonly onProgress?: (progress: { readonly pages: number; readonly done: number }) => void;
  /** How long to wait for images, and for fonts, in ms. Default 10,000. */
  readonly patience?: number;
}

/** A document on pages, in a press that its owner closes. */
export interface SetPages {
  readonly press: Press;
  readonly pages: readonly HTMLElement[];
  readonly geometry: PageGeometry;
  /** The sheets that the pages need, wherever they stand. */
  readonly styles: readonly string[];
  readonly fonts: readonly PaperFont[];
  readonly reporter: PrintReporter;
  readonly title: string;
  readonly isEmpty: boolean;
}

/** px at the paper's edge that printers leave white. */
const UNPRINTABLE = 5 * PX_PER_MM;
const PATIENCE_MS = 10_000;

/** Sets a document on pages. */
export async function setPages(html: string, { page = {}, signal, onProgress, patience = PATIENCE_MS }: SettingOptions): Promise<SetPages> {
  const pace = new Pace(signal);
  pace.check();
  const geometry = pageGeometry(page);
  const press = await Press.open(geometry);
  try {
    pace.check();
    const reporter = new PrintReporter();
    const { realm, document } = press;
    const read = readHtml(html);
    const book = new StyleBook(read.sheets, realm, (style) => reporter.styleLeftOut(style));
    const clean = cleanHtml(read, book, document, reporter);
    const isEmpty = clean.content.textContent.trim() === '' && clean.content.querySelector('img,svg,.zw-missing') === null;
    const stylesFor = (rem: string): readonly string[] => [printBase, book.cssText, geometrySheet(geometry, rem)];
    wear(document, realm, stylesFor('16px'));
    document.title = clean.title;

    const stage = document.createElement('div');
    stage.className = 'zw-stage';
    const { html: outer, body: source } = paperRoot(document, clean);
    source.append(clean.content);
    stage.append(outer);
    document.body.append(stage);
    const styles = stylesFor(realm.getComputedStyle(outer).fontSize);
    wear(document, realm, [...styles, windowSheet(geometry)]);
    const fonts = loadFonts(book.fonts, realm);
    const missing = await pace.atMost(patience, fonts.loaded);
    for (const { family } of missing ?? book.fonts) reporter.fontMissing(family, missing === undefined);
    await waitForImages(source, patience, pace, reporter);

    const room = roomOf(geometry);
    markFloats(source, realm);
    await prepare(source, realm, room, pace, reporter);
    const boxes = await paginate({
      source,
      clean,
      into: document.body,
      room,
      overhang: Math.max(1, geometry.margins.right * PX_PER_MM - UNPRINTABLE),
      pace,
      reporter,
      ...(onProgress !== undefined && { onPage: (pages: number, done: number) => onProgress({ pages, done }) }),
    });
    stage.remove();
    await setRunningTexts(boxes, page, { clean, book, document, reporter, pace, patience });
    await decodeImages(document, patience, pace);
    return { press, pages: boxes.map((box) => box.page), geometry, styles, fonts: book.fonts, reporter, title: clean.title, isEmpty };
  } catch (error) {
    press.close();
    throw error;
  }
}

/** What floats is not in the flow, but must be on the page. */
function markFloats(source: HTMLElement, window: Window): void {
  for (const element of source.querySelectorAll('*')) if (window.getComputedStyle(element).cssFloat !== 'none') element.classList.add('zw-float');
}

interface RunningTexts {
  readonly clean: CleanHtml;
  readonly book: StyleBook;
  readonly document: Document;
  readonly reporter: PrintReporter;
  readonly pace: Pace;
  readonly patience: number;
}

async function setRunningTexts(boxes: readonly PageBox[], { header, footer }: PageOptions, { clean, book, document, reporter, pace, patience }: RunningTexts): Promise<void> {
  const fill = (into: HTMLElement, text: RunningText | undefined, page: number): HTMLElement | undefined => {
    if (text === undefined) return undefined;
    const { html, body } = paperRoot(document, clean);
    body.append(cleanHtml(readHtml(runningText(text, { page, pages: boxes.length })), book, document, reporter).content);
    into.append(html);
    return html;
  };
  for (const [index, { head, foot }] of boxes.entries()) {
    const parts = [
      ['header', head, fill(head, header, index + 1)],
      ['footer', foot, fill(foot, footer, index + 1)],
    ] as const;
    await pace.rest();
    for (const [part, margin, text] of parts) {
      if (text === undefined) continue;
      if (margin.querySelector('img') !== null) await waitForImages(margin, patience, pace, reporter);
      if (text.getBoundingClientRect().height > margin.getBoundingClientRect().height + 1) reporter.runningTextCut(part, index + 1);
    }
  }
}
