import { findingText, reasonOf, type Lang } from '@zhengwu/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { printMessages, printWords } from '../messages/print.js';
import type { PrintWords } from '../messages/print.zh-CN.js';
import { PX_PER_MM, pageGeometry, type PageOptions } from './page-size.js';
import { PaperStack } from './paper-stack.js';
import { previewTools } from './preview-tools.js';
import { zoomFactor, type PreviewZoom } from './preview-zoom.js';
import { printDocument } from './print-document.js';
import { printPreviewStyles } from './print-preview.styles.js';
import type { PrintReport } from './print-report.js';
import { setPages } from './set-pages.js';

/** px around the pages on their desk. */
const MARGIN = 16;
/** Work that is shorter than this is not spoken of, in ms. */
const QUIET_MS = 250;

/**
 * A document on its pages, as it will be printed: set by the same hand, in the same frame, as `printDocument` does it.
 *
 * @fires zw-pages - the pages are set: `{ pages, findings }`
 * @fires zw-print - the person asks for printing; `preventDefault()` if the host prints by other means
 * @slot actions - buttons at the end of the tool bar
 * @csspart tools - the tool bar
 * @csspart desk - what the pages lie on; it scrolls
 */
export class ZwPrintPreview extends LitElement {
  static override styles = [base, controls, printPreviewStyles];

  /** The document. What may stand in it is told at `printDocument`. */
  @property({ attribute: false }) html = '';
  /** Paper, margins and running texts. Replaced whole. */
  @property({ attribute: false }) page: PageOptions = {};
  /** A factor, `width` (default) or `page`. The person may choose another. */
  @property({ attribute: false }) zoom: PreviewZoom = 'width';
  /** Pages alone. */
  @property({ type: Boolean, attribute: 'no-tools', reflect: true }) noTools = false;
  /** What the document is called, for the file when printed to PDF. */
  @property({ attribute: false }) documentTitle = '';

  @state() private report: PrintReport | undefined;
  @state() private current = 1;
  @state() private factor = 1;
  @state() private progress: number | undefined;
  @state() private failure: string | undefined;

  @query('.desk') private readonly desk!: HTMLElement;
  @query('.papers') private readonly papers!: HTMLElement;

  readonly #lang = new LangController(this);
  #stack: PaperStack | undefined;
  #work: AbortController | undefined;
  #finished: Promise<PrintReport | undefined> = Promise.resolve(undefined);
  #sizes: ResizeObserver | undefined;
  #frame = 0;
  #named: Lang | undefined;

  /** The report once the pages of the present document are set; nothing if the element went away before. */
  get finished(): Promise<PrintReport | undefined> {
    return this.updateComplete.then(() => this.#finished);
  }

  /** Brings a page, counted from 1, to the upper edge. */
  goTo(page: number): void {
    const slot = this.#stack?.slots[Math.min(this.#stack.slots.length, Math.max(1, Math.round(page))) - 1];
    if (slot === undefined) return;
    this.desk.scrollTop += slot.getBoundingClientRect().top - this.desk.getBoundingClientRect().top - MARGIN;
  }

  /** Opens the print dialog for the document. */
  print(): Promise<PrintReport> {
    return printDocument(this.html, { page: this.page, ...(this.documentTitle !== '' && { title: this.documentTitle }) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sizes = new ResizeObserver(() => this.#fit());
    if (!this.hasUpdated) return;
    this.#sizes.observe(this.desk);
    this.#set();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    this.#work?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#stack?.clear();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('zoom')) this.#fit();
  }

  protected override firstUpdated(): void {
    this.#stack = new PaperStack(this.papers);
    this.#sizes?.observe(this.desk);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('html') || changed.has('page')) this.#set();
    if (this.#named === this.#lang.lang) return;
    this.#named = this.#lang.lang;
    this.#stack?.name(this.#nameOf);
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const pages = this.report?.pages ?? 0;
    return html`
      ${this.noTools
        ? nothing
        : previewTools({
            words,
            page: this.current,
            pages,
            zoom: this.zoom,
            factor: this.factor,
            onPage: (page) => this.goTo(page),
            onZoom: (zoom) => (this.zoom = zoom),
            onPrint: this.#onPrint,
          })}
      ${this.#remarks(words)}
      <div class="stage">
        ${this.#state(words)}
        <div class="desk" part="desk" role="region" tabindex="0" aria-label=${pages === 0 ? words.preview : words.previewOf({ pages })} aria-busy=${this.progress === undefined ? 'false' : 'true'} @scroll=${this.#onScroll}>
          <div class="papers"></div>
        </div>
      </div>
    `;
  }

  #remarks(words: PrintWords): TemplateResult | typeof nothing {
    const findings = this.report?.findings ?? [];
    if (findings.length === 0) return nothing;
    return html`<details class="remarks">
      <summary>${words.remarks({ count: findings.length })}</summary>
      <ul>
        ${findings.map((finding) => html`<li>${findingText(printMessages, this.#lang.lang, finding)}</li>`)}
      </ul>
    </details>`;
  }

  #state(words: PrintWords): TemplateResult {
    const text = this.failure !== undefined ? words.failed({ reason: this.failure }) : this.progress !== undefined ? words.setting({ pages: this.progress }) : '';
    return html`<div class="state" role="status" data-tone=${this.failure === undefined ? nothing : 'bad'} ?hidden=${text === ''}>${text}</div>`;
  }

  get #words(): PrintWords {
    return printWords[this.#lang.lang];
  }

  readonly #nameOf = (page: number, pages: number): string => this.#words.page({ page, pages });

  readonly #onPrint = (): void => {
    if (this.report === undefined || this.report.pages === 0) return;
    if (emit(this, 'zw-print', undefined, { cancelable: true })) void this.print();
  };

  readonly #onScroll = (): void => {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      // The page that a third of the height lies in is the one that is read.
      const { top, height } = this.desk.getBoundingClientRect();
      const slots = this.#stack?.slots ?? [];
      const index = slots.findIndex((slot) => slot.getBoundingClientRect().bottom > top + height / 3);
      this.current = (index < 0 ? Math.max(0, slots.length - 1) : index) + 1;
    });
  };

  /** Sets the pages anew; those of before stay on the desk until then. */
  #set(): void {
    this.#work?.abort();
    if (!this.isConnected) return;
    const work = new AbortController();
    this.#work = work;
    this.#finished = this.#setNow(work.signal);
  }

  async #setNow(signal: AbortSignal): Promise<PrintReport | undefined> {
    const speak = setTimeout(() => (this.progress = 0), QUIET_MS);
    try {
      const set = await setPages(this.html, {
        page: this.page,
        signal,
        onProgress: ({ pages }) => {
          if (this.progress !== undefined) this.progress = pages;
        },
      });
      const findings = [...set.reporter.findings];
      if (!signal.aborted) this.#stack?.lay(set, this.#nameOf);
      set.press.close();
      if (signal.aborted) return undefined;
      this.failure = undefined;
      this.report = { pages: set.pages.length, findings, isOffered: false };
      this.#fit();
      this.#onScroll();
      emit(this, 'zw-pages', { pages: set.pages.length, findings });
      return this.report;
    } catch (error) {
      if (!signal.aborted) this.failure = reasonOf(error);
      return undefined;
    } finally {
      clearTimeout(speak);
      if (!signal.aborted) this.progress = undefined;
    }
  }

  #fit(): void {
    if (!this.hasUpdated || this.desk.clientWidth === 0) return;
    const { width, height } = pageGeometry(this.page);
    const room = { width: this.desk.clientWidth - 2 * MARGIN, height: this.desk.clientHeight - 2 * MARGIN };
    const factor = zoomFactor(this.zoom, { width: width * PX_PER_MM, height: height * PX_PER_MM }, room);
    this.#stack?.zoom(factor);
    this.factor = factor;
  }
}
