import { newId, type DataTable } from '@zhengwu/core';
import { columnCaption, formFromTable } from '../../binding/index.js';
import { systemRole } from '../../binding/system-column.js';
import { html, nothing, type TemplateResult } from 'lit';
import { indexForm } from '../../model/index.js';
import { windowTextsIn } from '../../messages/builder-windows.js';
import { columnType } from '../shelf/table-groups.js';
import { isControl } from '../status-counts.js';
import { replaceContent } from '../replace-content.js';
import type { ToolWindow, WindowHost } from './tool-window.js';

/** 从数据表生成: a table and what hangs below it, the columns that somebody fills in, and the form that comes of them. */
export class GenerateWindow implements ToolWindow {
  readonly width = 'large';
  #table: string | undefined;
  /** Columns that are left out, by table and name. */
  readonly #left = new Set<string>();

  constructor(private readonly window: WindowHost) {}

  get label(): string {
    return windowTextsIn(this.window.host.lang).generate.title;
  }

  template(): TemplateResult {
    const { host } = this.window;
    const words = windowTextsIn(host.lang).generate;
    const mains = this.#mains;
    const main = this.#main;
    if (main === undefined) return html`<div class="zw-empty"><span>${words.noTables}</span><button type="button" class="zw-button" data-kind="primary" autofocus @click=${() => this.window.use('importTables', 'generate')}>${host.texts.tables.importing}</button></div>`;
    const tables = this.#below(main);
    return html`<div class="tool">
      <label class="zw-field">
        <span class="zw-label">${words.table}</span>
        <select class="zw-input" autofocus @change=${(event: Event) => this.#choose((event.currentTarget as HTMLSelectElement).value)}>
          ${mains.map(({ name, comment }) => html`<option value=${name} ?selected=${name === main.name}>${comment === '' ? name : `${comment}（${name}）`}</option>`)}
        </select>
      </label>
      <p class="zw-hint">${words.hint}</p>
      ${tables.map((table) => this.#columns(table, table === main))}
    </div>`;
  }

  footer(): TemplateResult | typeof nothing {
    const { host } = this.window;
    const words = windowTextsIn(host.lang).generate;
    const main = this.#main;
    if (main === undefined) return nothing;
    const tables = this.#below(main);
    const count = tables.reduce((sum, table) => sum + this.#chosen(table).length, 0);
    const present = host.form === undefined ? 0 : indexForm(host.form.schema).entries.filter(isControl).length;
    return html`<button type="button" class="zw-button" data-kind="primary" ?disabled=${count === 0 || host.isReadonly} @click=${() => this.#make(main, tables)}>${words.make(count)}</button>
      ${present === 0 ? nothing : html`<span class="zw-hint">${words.replace(present)}${words.undoable}</span>`}`;
  }

  /** Tables that hang below none. */
  get #mains(): readonly DataTable[] {
    return this.#tables.filter(({ parentId }) => parentId === undefined || !this.#tables.some(({ id }) => id === parentId));
  }

  get #main(): DataTable | undefined {
    return this.#mains.find(({ name }) => name === this.#table) ?? this.#mains[0];
  }

  get #tables(): readonly DataTable[] {
    return this.window.host.context.tables ?? [];
  }

  /** The table and all child tables below it, each behind its own. */
  #below(table: DataTable, seen: ReadonlySet<string> = new Set()): readonly DataTable[] {
    if (seen.has(table.id)) return [];
    const next = new Set([...seen, table.id]);
    return [table, ...this.#tables.filter(({ parentId }) => parentId === table.id).flatMap((child) => this.#below(child, next))];
  }

  #fillable(table: DataTable): DataTable['columns'] {
    return table.columns.filter((column) => systemRole(column, table, this.#tables) === undefined);
  }

  #chosen(table: DataTable): DataTable['columns'] {
    return this.#fillable(table).filter(({ name }) => !this.#left.has(`${table.name} ${name}`));
  }

  #columns(table: DataTable, isMain: boolean): TemplateResult {
    const { host } = this.window;
    const words = windowTextsIn(host.lang).generate;
    const chosen = this.#chosen(table);
    const title = table.comment === '' ? table.name : table.comment;
    return html`<fieldset class="columns">
      <legend>${isMain ? title : `${words.children} · ${title}`} <span class="count">${chosen.length}/${table.columns.length}</span></legend>
      <div class="zw-bar">
        <button type="button" class="zw-button" data-kind="link" @click=${() => this.#set(table, true)}>${words.all}</button>
        <button type="button" class="zw-button" data-kind="link" @click=${() => this.#set(table, false)}>${words.none}</button>
      </div>
      <div class="choices">
        ${table.columns.map((column) => {
          const isSystem = systemRole(column, table, this.#tables) !== undefined;
          return html`<label class="zw-check">
            <input type="checkbox" .checked=${chosen.includes(column)} ?disabled=${isSystem} @change=${(event: Event) => this.#turn(table, column.name, (event.currentTarget as HTMLInputElement).checked)} />
            <span>${columnCaption(column)} <small>${isSystem ? host.texts.tables.system : `${columnType(column, host.texts)}${column.nullable ? '' : ` · ${host.texts.tables.due}`}`}</small></span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  #choose(name: string): void {
    this.#table = name;
    this.window.host.requestUpdate();
  }

  #turn(table: DataTable, column: string, isOn: boolean): void {
    if (isOn) this.#left.delete(`${table.name} ${column}`);
    else this.#left.add(`${table.name} ${column}`);
    this.window.host.requestUpdate();
  }

  #set(table: DataTable, isOn: boolean): void {
    for (const { name } of this.#fillable(table)) this.#turn(table, name, isOn);
  }

  #make(main: DataTable, tables: readonly DataTable[]): void {
    const { host, shut } = this.window;
    const { form } = host;
    if (form === undefined) return;
    // A table of which nothing is wanted is no part of the form; the keys stay, by which children know their parents.
    const wanted = tables.filter((table) => this.#chosen(table).length > 0).map((table) => ({ ...table, columns: table.columns.filter((column) => !this.#fillable(table).includes(column) || this.#chosen(table).includes(column)) }));
    const root = wanted.find(({ id }) => id === main.id) ?? wanted[0];
    if (root === undefined) return;
    const made = formFromTable([root], { ...host.context, tables: wanted }, { form: form.id, node: () => newId('nod') });
    const name = indexForm(form.schema).entries.length === 0 && form.name === host.texts.kind ? made.name : form.name;
    if (!host.apply(replaceContent, { form: { ...made, name } })) return;
    shut();
    host.done(windowTextsIn(host.lang).generate.made(indexForm(made.schema).entries.filter(isControl).length));
    host.toCanvas();
  }
}
