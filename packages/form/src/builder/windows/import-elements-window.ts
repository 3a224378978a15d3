import { joinMessages, type DataElement } from '@zhengwu/core';
import { sheetMessages } from '@zhengwu/core/sheet';
import { ImportSource, readingRows } from '@zhengwu/ui/import';
import { html, nothing, type TemplateResult } from 'lit';
import { elementsFromCsv, elementsFromJson, elementsFromSheet, isNotRead, type ReadElements } from '../../catalogue/index.js';
import { catalogueMessages } from '../../messages/catalogue.js';
import { windowTextsIn } from '../../messages/builder-windows.js';
import { joinedElements, type JoinedElement } from './joined-elements.js';
import type { ToolWindow, WindowHost } from './tool-window.js';

/** Elements that are shown; a sentence says how many there are. */
const SHOWN = 200;

/** 导入数据元: a catalogue as XLSX, CSV, copied rows or JSON; what comes of it, and of those that are there, is looked at before it is taken. */
export class ImportElementsWindow implements ToolWindow {
  readonly width = 'large';
  readonly #source: ImportSource<ReadElements>;

  constructor(private readonly window: WindowHost) {
    this.#source = new ImportSource(window.host, {
      accept: '.xlsx,.csv,.txt,.json',
      words: () => windowTextsIn(window.host.lang).importElements,
      readText: (text) => (/^\s*[[{]/.test(text) ? elementsFromJson(text) : elementsFromCsv(text)),
      sheet: { reading: () => windowTextsIn(window.host.lang).importElements.reading, read: elementsFromSheet },
    });
  }

  get label(): string {
    return windowTextsIn(this.window.host.lang).importElements.title;
  }

  template(): TemplateResult {
    return html`<div class="tool">
      ${this.#source.template()}
      ${this.#result()}
    </div>`;
  }

  footer(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const taken = this.#joined.filter(({ news }) => news !== 'same');
    if (this.#source.read === undefined || this.#source.read.elements.length === 0) return nothing;
    const words = windowTextsIn(host.lang).importElements;
    return taken.length === 0 ? html`<span class="zw-hint">${words.allKnown}</span>` : html`<button type="button" class="zw-button" data-kind="primary" ?disabled=${host.isReadonly} @click=${() => this.#take(taken.map(({ element }) => element))}>${words.take(taken.length)}</button>`;
  }

  get #joined(): readonly JoinedElement[] {
    return this.#source.read === undefined ? [] : joinedElements(this.window.host.context.elements ?? [], this.#source.read.elements);
  }

  #result(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const words = windowTextsIn(host.lang).importElements;
    if (this.#source.read === undefined) return nothing;
    const joined = this.#joined;
    const changed = joined.filter(({ news }) => news === 'changed').length;
    return html`
      ${joined.length === 0 ? html`<p class="zw-error" role="alert">${words.nothing}</p>` : html`<p role="status">${words.read(joined.length)}${changed === 0 ? '' : words.replaces(changed)}${joined.length > SHOWN ? words.shown(SHOWN) : ''}</p>`}
      ${readingRows(host, this.#source.read.findings, isNotRead, words, joinMessages(catalogueMessages, sheetMessages))}
      ${joined.length === 0 ? nothing : this.#preview(joined)}
    `;
  }

  #preview(joined: readonly JoinedElement[]): TemplateResult {
    const { texts, lang } = this.window.host;
    const words = windowTextsIn(lang).importElements;
    const { column, news: told } = words;
    return html`<div class="wide" role="region" tabindex="0" aria-label=${words.preview}>
      <table class="zw-table">
        <thead><tr>${[column.code, column.name, column.type, column.format, column.domain, column.source, column.news].map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
        <tbody>
          ${joined.slice(0, SHOWN).map(
            ({ element, news }) => html`<tr>
              <td class="whole">${element.code ?? ''}</td>
              <th scope="row" title=${element.definition === '' ? nothing : element.definition}>${element.name}</th>
              <td>${texts.elements.types[element.type]}</td>
              <td>${element.format ?? ''}</td>
              <td>${element.domain ?? ''}</td>
              <td>${[words.status[element.source.status], element.source.readAt ?? '', element.source.checkedOn ?? ''].filter((part) => part !== '').join(' · ')}</td>
              <td>${told[news]}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #take(elements: readonly DataElement[]): void {
    const { host, shut } = this.window;
    const isUntold = host.addElements(elements);
    shut();
    if (isUntold) host.toast(windowTextsIn(host.lang).importElements.taken(elements.length), 'good');
  }
}
