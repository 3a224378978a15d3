import { joinMessages, type DataTable } from '@zhengwu/core';
import { sheetMessages } from '@zhengwu/core/sheet';
import { html, nothing, type TemplateResult } from 'lit';
import { tablesFromDdl, tablesFromJson, tablesFromSheet, type ReadTables } from '../../catalogue/index.js';
import { catalogueMessages } from '../../messages/catalogue.js';
import { findingRows } from './finding-rows.js';
import { pickContent } from './read-file.js';
import type { ToolWindow, WindowHost } from './tool-window.js';

/** 导入数据表: DDL, a data dictionary in XLSX, or JSON; what comes of it is looked at before it is taken. */
export class ImportTablesWindow implements ToolWindow {
  readonly width = 'large';
  #text = '';
  #name = '';
  #read: ReadTables | undefined;

  constructor(private readonly window: WindowHost) {}

  get label(): string {
    return this.window.host.texts.importTables.title;
  }

  template(): TemplateResult {
    const words = this.window.host.texts.importTables;
    return html`<div class="tool">
      <p class="zw-hint">${words.hint}</p>
      <div class="zw-bar"><button type="button" class="zw-button" @click=${() => void this.#pick()}>${words.pick}</button><span>${this.#name}</span></div>
      <label class="zw-field">
        <span class="zw-label">${words.text}</span>
        <textarea class="zw-input" rows="8" autofocus spellcheck="false" .value=${this.#text} @input=${(event: Event) => this.#look((event.currentTarget as HTMLTextAreaElement).value)}></textarea>
      </label>
      ${this.#result()}
    </div>`;
  }

  #result(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const words = host.texts.importTables;
    if (this.#read === undefined) return nothing;
    const { tables, findings } = this.#read;
    return html`
      ${tables.length === 0
        ? html`<p class="zw-error" role="alert">${words.nothing}</p>`
        : html`<p role="status">${words.read(tables.length, tables.reduce((sum, { columns }) => sum + columns.length, 0))}</p>
            <table class="zw-table">
              <thead><tr><th scope="col">${words.column.table}</th><th scope="col">${words.column.comment}</th><th scope="col">${words.column.columns}</th><th scope="col">${words.column.parent}</th></tr></thead>
              <tbody>${tables.slice(0, 200).map((table) => html`<tr><td>${table.name}</td><td>${table.comment}</td><td>${table.columns.length}</td><td>${tables.find(({ id }) => id === table.parentId)?.name ?? ''}</td></tr>`)}</tbody>
            </table>
            <div class="zw-bar"><button type="button" class="zw-button" data-kind="primary" @click=${() => this.#take(tables)}>${words.take}</button></div>`}
      ${findingRows(host, findings, words.findings(findings.length), joinMessages(catalogueMessages, sheetMessages))}
    `;
  }

  async #pick(): Promise<void> {
    const { host } = this.window;
    try {
      const picked = await pickContent('.sql,.ddl,.txt,.json,.xlsx');
      if (picked === undefined) return;
      this.#name = picked.name;
      const { content } = picked;
      if (typeof content === 'string') return this.#look(content);
      this.#text = '';
      const { elements } = host.context;
      this.#read = await host.run(host.texts.importTables.reading, () => tablesFromSheet(content, elements === undefined ? {} : { elements }));
    } catch (error) {
      host.failed(error);
    }
    host.requestUpdate();
  }

  #look(text: string): void {
    this.#text = text;
    const { elements } = this.window.host.context;
    this.#read = text.trim() === '' ? undefined : /^\s*[[{]/.test(text) ? tablesFromJson(text, elements === undefined ? {} : { elements }) : tablesFromDdl(text);
    this.window.host.requestUpdate();
  }

  #take(tables: readonly DataTable[]): void {
    const { host, shut } = this.window;
    host.addTables(tables);
    shut();
    host.toast(host.texts.importTables.taken(tables.length), 'good');
  }
}
