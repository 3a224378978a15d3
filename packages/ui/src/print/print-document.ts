import { deepActiveElement } from '../element/innermost.js';
import { calledOff } from './pace.js';
import type { Press } from './press.js';
import type { PrintReport } from './print-report.js';
import { setPages, type SettingOptions } from './set-pages.js';

export interface PrintOptions extends SettingOptions {
  /** Name of the file when printed to PDF; default the document's own title. */
  readonly title?: string;
  /**
   * Prints the window of the pages. Default its own dialog; a host with a print plug-in gives its own, and a promise
   * that is kept when the pages are no longer needed.
   */
  readonly print?: (window: Window) => void | Promise<void>;
  /** How long the frame stays when a browser does not say that the dialog was closed, in ms. Default 60,000. */
  readonly stays?: number;
}

const STAYS_MS = 60_000;

/** One dialog at a time. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Sets a document on pages and opens the print dialog. Settles when the dialog is closed. What the document cannot
 * have on paper is left out or made to fit, and told in the report; scripts, frames, forms and addresses outside
 * never run or load. Calls in quick succession follow one another. Fails only when it is called off.
 *
 * @example
 * const { findings } = await printDocument(html, { page: { margins: OFFICIAL_MARGINS, footer: PAGE_OF_PAGES } });
 */
export function printDocument(html: string, options: PrintOptions = {}): Promise<PrintReport> {
  const turn = queue.then(() => printed(html, options));
  queue = turn.catch(() => undefined);
  return turn;
}

async function printed(html: string, options: PrintOptions): Promise<PrintReport> {
  const { press, pages, reporter, isEmpty } = await setPages(html, options);
  try {
    if (isEmpty) reporter.empty();
    const { print = (window: Window) => window.print(), stays = STAYS_MS, title, signal } = options;
    const canPrint = press.isOpen && (options.print !== undefined || typeof press.realm.print === 'function');
    if (!canPrint) reporter.cannotPrint();
    const isOffered = canPrint && !isEmpty;
    if (title !== undefined) press.document.title = title;
    if (isOffered) await offered(press, print, stays, signal);
    return { pages: pages.length, findings: reporter.findings, isOffered };
  } finally {
    press.close();
  }
}

/** Opens the dialog, and waits for its end as far as a browser tells it. */
async function offered(press: Press, print: (window: Window) => void | Promise<void>, stays: number, signal: AbortSignal | undefined): Promise<void> {
  const focused = deepActiveElement();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;
  try {
    const closed = new Promise<void>((resolve) => {
      // A dialog that holds the page up is closed before `print` comes back.
      press.realm.addEventListener('afterprint', () => resolve(), { once: true });
      timer = setTimeout(resolve, stays);
    });
    const off = new Promise<never>((_resolve, reject) => {
      stop = () => reject(calledOff());
      signal?.addEventListener('abort', stop);
    });
    await Promise.race([print(press.realm) ?? closed, off]);
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal?.removeEventListener('abort', stop);
    if (focused instanceof HTMLElement && focused.isConnected && deepActiveElement() !== focused) focused.focus({ preventScroll: true });
  }
}
