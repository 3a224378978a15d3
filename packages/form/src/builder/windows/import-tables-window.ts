import { joinMessages, type DataElement, type DataTable } from '@zhengwu/core';
import { sheetMessages } from '@zhengwu/core/sheet';
import { ImportSource, readingRows } from '@zhengwu/ui/import';
import { html, nothing, type TemplateResult } from 'lit';
import { isNotRead, tablesFromDdl, tablesFromJson, tablesFromSheet, type ReadTables } from '../../catalogue/index.js';
import { catalogueMessages } from '../../messages/catalogue.js';
import { windowTextsIn } from '../../messages/builder-windows.js';
import type { ToolWindow, WindowHost } from './tool-window.js';

/** Tables that are shown; a sentence says how many there are. */
const SHOWN = 200;

/** 导入数据表: DDL, a data dictionary in XLSX, or JSON; what comes of it is looked at before it is taken. */
export class ImportTablesWindow implements ToolWindow {
  readonly width = 'large';
  readonly #source: ImportSource<ReadTables>;

  constructor(private readonly window: WindowHost) {
    /** The data elements that a column may name. */
    const known = (): { readonly elements?: readonly DataElement[] } => {
      const { elements } = window.host.context;
      return elements === undefined ? {} : { elements };
    };
    this.#source = new ImportSource(window.host, {
      accept: '.sql,.ddl,.txt,.json,.xlsx',
      words: () => windowTextsIn(window.host.lang).importTables,
      readText: (text) => (/^\s*[[{]/.test(text) ? tablesFromJson(text, known()) : tablesFromDdl(text)),
      sheet: { reading: () => windowTextsIn(window.host.lang).importTables.reading, read: (bytes) => tablesFromSheet(bytes, known()) },
    });
  }

  get label(): string {
    return windowTextsIn(this.window.host.lang).importTables.title;
  }

  template(): TemplateResult {
    return html`<div class="tool">
      ${this.#source.template()}
      ${this.#result()}
    </div>`;
  }

  footer(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const tables = this.#source.read?.tables ?? [];
    return tables.length === 0 ? nothing : html`<button type="button" class="zw-button" data-kind="primary" ?disabled=${host.isReadonly} @click=${() => this.#take(tables)}>${windowTextsIn(host.lang).importTables.take}</button>`;
  }

  #result(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const words = windowTextsIn(host.lang).importTables;
    if (this.#source.read === undefined) return nothing;
    const { tables, findings } = this.#source.read;
    return html`
      ${tables.length === 0 ? html`<p class="zw-error" role="alert">${words.nothing}</p>` : html`<p role="status">${words.read(tables.length, tables.reduce((sum, { columns }) => sum + columns.length, 0))}</p>`}
      ${readingRows(host, findings, isNotRead, words, joinMessages(catalogueMessages, sheetMessages))}
      ${tables.length === 0
        ? nothing
        : html`<div class="wide" role="region" tabindex="0" aria-label=${words.preview}>
            <table class="zw-table">
              <thead><tr><th scope="col">${words.column.table}</th><th scope="col">${words.column.comment}</th><th scope="col">${words.column.columns}</th><th scope="col">${words.column.parent}</th></tr></thead>
              <tbody>${tables.slice(0, SHOWN).map((table) => html`<tr><td>${table.name}</td><td>${table.comment}</td><td>${table.columns.length}</td><td>${tables.find(({ id }) => id === table.parentId)?.name ?? ''}</td></tr>`)}</tbody>
            </table>
          </div>`}
    `;
  }

  #take(tables: readonly DataTable[]): void {
    const { host, next } = this.window;
    const isUntold = host.addTables(tables);
    next();
    if (isUntold) host.toast(windowTextsIn(host.lang).importTables.taken(tables.length), 'good');
  }
}
