import type { ReactiveController } from 'lit';

import { readHtmlTable, writeHtmlTable } from './html-table.js';
import { readTsv, writeTsv } from './tsv.js';

export interface ClipboardPort {
  /** Whether the keys are the table's: it has the focus and no cell is being edited. */
  readonly isListening: () => boolean;
  /** The texts of the range, or undefined where there is none. */
  readonly texts: () => readonly (readonly string[])[] | undefined;
  readonly copied: () => void;
  readonly cut: () => void;
  readonly paste: (block: readonly (readonly string[])[]) => void;
}

/**
 * Copy, cut and paste by the browser's own events: they work over plain HTTP, from its menu, and ask for no leave. A
 * browser sends them to the page's body where nothing is selected as text, so that while the table has the focus they
 * are listened for there as well.
 */
export class TableClipboard implements ReactiveController {
  #isOnPage = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly port: ClipboardPort,
  ) {}

  hostConnected(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) this.host.addEventListener(type, this.#onEvent);
  }

  hostDisconnected(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) this.host.removeEventListener(type, this.#onEvent);
    this.listenOnPage(false);
  }

  listenOnPage(isWanted: boolean): void {
    if (isWanted === this.#isOnPage) return;
    this.#isOnPage = isWanted;
    for (const type of ['copy', 'cut', 'paste'] as const) {
      if (isWanted) document.addEventListener(type, this.#onPageEvent);
      else document.removeEventListener(type, this.#onPageEvent);
    }
  }

  readonly #onPageEvent = (event: ClipboardEvent): void => {
    if (event.target === document.body) this.#onEvent(event);
  };

  readonly #onEvent = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    if (event.defaultPrevented || clipboardData === null || !this.port.isListening()) return;
    if (event.type === 'paste') {
      event.preventDefault();
      const text = clipboardData.getData('text/plain');
      this.port.paste(text === '' ? readHtmlTable(clipboardData.getData('text/html')) : readTsv(text));
      return;
    }
    const texts = this.port.texts();
    if (texts === undefined) return;
    event.preventDefault();
    clipboardData.setData('text/plain', writeTsv(texts));
    clipboardData.setData('text/html', writeHtmlTable(texts));
    if (event.type === 'cut') this.port.cut();
    else this.port.copied();
  };
}
