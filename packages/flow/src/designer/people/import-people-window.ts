import { joinMessages } from '@zhengwu/core';
import { sheetMessages } from '@zhengwu/core/sheet';
import { ImportSource, readingRows } from '@zhengwu/ui/import';
import { html, nothing, type TemplateResult } from 'lit';
import { joinPeople, peopleFromCsv, peopleFromSheet, type JoinedDirectory, type ReadPeople } from '../../directory/index.js';
import { directoryMessages, directoryTextsIn, type DirectoryTexts } from '../../messages/directory.js';
import type { ShelfHost } from '../shelf-host.js';
import type { ToolWindow } from '../tool-window.js';

/** People who are shown; a sentence says how many there are. */
const SHOWN = 200;

const messages = joinMessages(directoryMessages, sheetMessages);

/** 导入岗位和人员: a list as XLSX, CSV or copied rows; what comes of it, and of those who are there, is looked at before it is taken. */
export class ImportPeopleWindow implements ToolWindow {
  readonly width = 'large';
  readonly #source: ImportSource<ReadPeople>;
  #joined: { readonly read: ReadPeople; readonly context: unknown; readonly joined: JoinedDirectory } | undefined;

  constructor(
    private readonly host: ShelfHost,
    private readonly shut: () => void,
  ) {
    this.#source = new ImportSource(host, {
      accept: '.xlsx,.csv,.txt',
      words: () => this.#texts,
      readText: peopleFromCsv,
      sheet: { reading: () => this.#texts.reading, read: peopleFromSheet },
    });
  }

  get label(): string {
    return this.#texts.title;
  }

  template(): TemplateResult {
    return html`<div class="tool">${this.#source.template()}${this.#result()}</div>`;
  }

  footer(): TemplateResult | typeof nothing {
    const joined = this.#read();
    if (joined === undefined || joined.people.length === 0) return nothing;
    const taken = joined.people.filter(({ news }) => news !== 'same').length;
    if (taken === 0) return html`<span class="zw-hint">${this.#texts.allKnown}</span>`;
    return html`<button type="button" class="zw-button" data-kind="primary" @click=${() => this.#take(joined, taken)}>${this.#texts.take(taken)}</button>`;
  }

  get #texts(): DirectoryTexts {
    return directoryTextsIn(this.host.now().lang);
  }

  /** With those whom the designer knows now. */
  #read(): JoinedDirectory | undefined {
    const { read } = this.#source;
    const context = this.host.now().session?.context;
    if (read === undefined || context === undefined) return undefined;
    if (this.#joined?.read !== read || this.#joined.context !== context) this.#joined = { read, context, joined: joinPeople(context, read.people) };
    return this.#joined.joined;
  }

  #result(): TemplateResult | typeof nothing {
    const { read } = this.#source;
    const joined = this.#read();
    if (read === undefined || joined === undefined) return nothing;
    const texts = this.#texts;
    const { people } = joined;
    const changed = people.filter(({ news }) => news === 'changed').length;
    return html`
      ${people.length === 0 ? nothing : html`<p role="status">${texts.read(people.length)}${changed === 0 ? '' : texts.replaces(changed)}${people.length > SHOWN ? texts.shown(SHOWN) : ''}</p>`}
      ${readingRows({ book: messages, lang: this.host.now().lang }, [...read.findings, ...joined.findings], ({ rule }) => rule !== 'directory/deputy-not-found', texts)}
      ${people.length === 0 ? nothing : this.#preview(joined)}
    `;
  }

  #preview({ people }: JoinedDirectory): TemplateResult {
    const texts = this.#texts;
    const { column } = texts;
    return html`<div class="wide" role="region" tabindex="0" aria-label=${texts.preview}>
      <table class="zw-table">
        <thead><tr>${[column.department, column.roles, column.name, column.state, column.deputy, column.news].map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
        <tbody>
          ${people.slice(0, SHOWN).map(
            ({ person, news }) => html`<tr>
              <td>${person.department}</td>
              <td>${(person.roles ?? []).join('、')}</td>
              <th scope="row">${person.name}</th>
              <td>${person.state === undefined ? '' : texts.state[person.state]}</td>
              <td>${person.deputy ?? ''}</td>
              <td>${texts.news[news]}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #take({ directory }: JoinedDirectory, count: number): void {
    const isUntold = this.host.addPeople(directory);
    this.shut();
    if (isUntold) this.host.say(this.#texts.taken(count));
  }
}
