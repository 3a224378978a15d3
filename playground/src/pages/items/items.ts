import { wordsIn } from '@zhengwu/core';
import { announce, arrowDownIcon, arrowUpIcon, icon, plusIcon, uploadIcon } from '@zhengwu/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import type { ItemSummary, ServerEvent } from '../../api/index.js';
import { myDrafts } from '../drafts/my-drafts.js';
import { failureText } from '../failure/failure-text.js';
import { itemsTextsIn, type ItemsTexts } from '../messages/items.js';
import { PageElement } from '../page/page-element.js';
import { itemBookOf, type ItemBook } from './item-book.js';
import { itemFigures, itemFiguresStyles } from './item-figures.js';
import { askedOnce, countsOf, filterItems, filterOf, filterPath, isFiltering, NO_FILTER, type ItemFilter, type Matches } from './item-filter.js';
import { itemPath, itemRow } from './item-row.js';
import { sortItems, type SortKey } from './item-sort.js';
import { itemsStyles } from './items.styles.js';
import { Slices } from './slices.js';

/** ms after the last letter until the address says what is looked for. */
const ADDRESS_MS = 250;
/** ms without an answer until the page says that it waits. */
const QUIET_MS = 200;

/** The list of items: how they stand, filters, order; the address says which are shown. */
export class PgItems extends PageElement {
  static override styles = [...PageElement.styles, itemFiguresStyles, itemsStyles];

  @state() private filter: ItemFilter = NO_FILTER;
  @state() private dialog: 'none' | 'create' | 'import' = 'none';
  @state() private isSlow = false;
  /** Ids of the items of which something of one's own is written and not saved. */
  @state() private drafted: ReadonlySet<string> = new Set();
  /** Pinyin has a dictionary: it comes when somebody first types; until then the words themselves are looked for. */
  @state() private isMatch: Matches = (text, words) => text.toLowerCase().includes(words.toLowerCase());

  readonly #slices = new Slices(this);
  #book: ItemBook | undefined;
  #unsubscribe: (() => void) | undefined;
  #addressTimer: ReturnType<typeof setTimeout> | undefined;
  /** The address at which words were typed last. */
  #typedAt = '';
  #isPinyinHere = false;

  private get texts(): ItemsTexts {
    return itemsTextsIn(this.language);
  }

  private get mayEdit(): boolean {
    return this.app.me.person.role !== 'reviewer';
  }

  protected override arrive(): void {
    this.#unsubscribe?.();
    this.#book = itemBookOf(this.app.client);
    this.#unsubscribe = this.#book.subscribe(() => this.requestUpdate());
    void this.#book.ensure();
    void this.#readDrafts();
    setTimeout(() => (this.isSlow = true), QUIET_MS);
  }

  async #readDrafts(): Promise<void> {
    const { client, me } = this.app;
    try {
      this.drafted = new Set((await myDrafts(client, me.person.id)).map(({ itemId }) => itemId));
    } catch {
      // The list is whole without the marks; the drafts are offered where they are opened.
    }
  }

  protected override hear(event: ServerEvent): void {
    this.#book?.hear(event);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#tellAddress();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // While somebody types, the address lags behind the words.
    if (changed.has('params') && this.#addressTimer === undefined) this.filter = filterOf(this.params);
    if (changed.has('filter')) this.#slices.restart();
    if (this.filter.words !== '') void this.#loadPinyin();
  }

  override render(): TemplateResult {
    const { texts } = this;
    return html`<div class="heading"><h1 tabindex="-1">${texts.title}</h1></div>
      ${this.#content()}
      ${this.dialog === 'create' ? html`<pg-new-item .app=${this.app} .items=${this.#book?.items ?? []} @zw-created=${this.#onCreated} @zw-close=${this.#closeDialog}></pg-new-item>` : nothing}
      ${this.dialog === 'import' ? html`<pg-import-item .app=${this.app} .items=${this.#book?.items ?? []} @zw-created=${this.#onCreated} @zw-close=${this.#closeDialog}></pg-import-item>` : nothing}`;
  }

  #content(): unknown {
    const current = this.#book?.state ?? { kind: 'unread' };
    const retry = html`<button type="button" class="zw-button" data-kind="link" @click=${() => void this.#book?.refresh()}>${this.words.retry}</button>`;
    switch (current.kind) {
      case 'unread':
        return html`<div class="waiting" role="status">${this.isSlow ? this.words.loading : nothing}</div>`;
      case 'failed':
        return html`<div class="zw-empty" role="alert"><span>${failureText(current.error, this.language)}</span>${retry}</div>`;
      case 'here':
        return html`${current.error === undefined ? nothing : html`<p class="notice" data-tone="warn" role="status"><span>${failureText(current.error, this.language)}</span>${retry}</p>`}
        ${current.items.length === 0 ? this.#none() : this.#list(current.items)}`;
    }
  }

  #none(): TemplateResult {
    const { texts } = this;
    return html`<div class="panel zw-empty">
      <strong>${texts.none}</strong><span>${this.mayEdit ? texts.noneText : texts.noneForReaders}</span>
      ${this.mayEdit ? html`<div class="zw-bar">${this.#makers()}</div>` : nothing}
    </div>`;
  }

  #list(items: readonly ItemSummary[]): TemplateResult {
    const { texts, filter } = this;
    const matches = askedOnce(this.isMatch);
    const shown = sortItems(filterItems(items, filter, matches), filter.sort);
    const today = new Date(this.now).toDateString();
    return html`${itemFigures(items, this.language, this.now)} ${this.#filters(items, matches)}
    ${shown.length === 0
      ? html`<div class="panel zw-empty"><strong>${texts.noMatch}</strong><span>${texts.noMatchText}</span><button type="button" class="zw-button" @click=${this.#clear}>${texts.clear}</button></div>`
      : html`<div class="stripes">
            <table class="zw-table" role="table" aria-label=${texts.title}>
              <colgroup>
                <col class="name" /><col class="department" /><col class="limit" /><col class="findings" /><col class="state" /><col class="updated" /><col class="open" />
              </colgroup>
              <thead role="rowgroup">
                <tr role="row">
                  ${this.#head('name', texts.item)} ${this.#head('department', texts.department)} ${this.#head('limit', texts.limit)} ${this.#head('findings', texts.findings)}
                  ${this.#head('state', texts.state)} ${this.#head('updated', texts.updated)}
                  <th role="columnheader" scope="col"><span class="zw-unseen">${texts.action}</span></th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                ${repeat(
                  this.#slices.of(shown),
                  ({ id }) => id,
                  (item) => guard([item, this.language, today, this.drafted.has(item.id)], () => itemRow(item, this.drafted.has(item.id), this.language, this.now)),
                )}
              </tbody>
            </table>
          </div>
          <p class="tally" role="status">${texts.shown(shown.length, items.length)}</p>`}`;
  }

  #filters(items: readonly ItemSummary[], matches: Matches): TemplateResult {
    const { texts, filter } = this;
    const { itemType } = wordsIn(this.language);
    const { itemState } = this.words;
    const departments = [...countsOf(items, filter, 'department', matches)].sort(([one], [other]) => one.localeCompare(other, 'zh-Hans-CN'));
    return html`<div class="zw-bar filters" role="search" aria-label=${texts.filters}>
      <input
        class="zw-input"
        type="search"
        aria-label=${texts.search}
        placeholder=${texts.searchHint}
        .value=${live(filter.words)}
        @input=${(event: InputEvent) => this.#type((event.target as HTMLInputElement).value) /* the listener stands on the input */}
      />
      ${this.#choice('department', texts.department, filter.department, departments.filter(([name]) => name !== '').map(([value, count]) => ({ value, label: value, count })))}
      ${this.#choice('type', texts.type, filter.type, [...countsOf(items, filter, 'type', matches)].map(([value, count]) => ({ value, label: itemType[value], count })))}
      ${this.#choice('state', texts.state, filter.state, [...countsOf(items, filter, 'state', matches)].map(([value, count]) => ({ value, label: itemState[value], count })))}
      <button type="button" class="zw-button" aria-pressed=${filter.isOnlyErrors ? 'true' : 'false'} @click=${() => this.#set({ isOnlyErrors: !filter.isOnlyErrors })}>${texts.onlyErrors}</button>
      <button type="button" class="zw-button clear" data-kind="link" ?data-idle=${!isFiltering(filter)} @click=${this.#clear}>${texts.clear}</button>
      ${this.mayEdit ? html`<span class="push zw-bar">${this.#makers()}</span>` : nothing}
    </div>`;
  }

  #makers(): TemplateResult {
    const { texts } = this;
    return html`<button type="button" class="zw-button" @click=${() => (this.dialog = 'import')}>${icon(uploadIcon)}${texts.import}</button>
      <button type="button" class="zw-button" data-kind="primary" @click=${() => (this.dialog = 'create')}>${icon(plusIcon)}${texts.create}</button>`;
  }

  #choice(key: 'department' | 'type' | 'state', label: string, chosen: string, options: readonly { readonly value: string; readonly label: string; readonly count: number }[]): TemplateResult {
    const { texts } = this;
    return html`<select
      class="zw-input"
      aria-label=${label}
      @change=${(event: Event) => this.#set({ [key]: (event.target as HTMLSelectElement).value }) /* the listener stands on it, its values are the key's */}
    >
      <option value="" .selected=${chosen === ''}>${texts.all(label)}</option>
      ${options.map(({ value, label: words, count }) => html`<option value=${value} .selected=${value === chosen}>${texts.one(words, count)}</option>`)}
    </select>`;
  }

  #head(key: SortKey, label: string): TemplateResult {
    const { sort } = this.filter;
    const isSorted = sort.key === key;
    return html`<th role="columnheader" scope="col" aria-sort=${isSorted ? (sort.isDescending ? 'descending' : 'ascending') : nothing}>
      <button type="button" title=${this.texts.sortBy(label)} @click=${() => this.#set({ sort: { key, isDescending: isSorted ? !sort.isDescending : key === 'updated' || key === 'findings' } })}>
        ${label}${isSorted ? icon(sort.isDescending ? arrowDownIcon : arrowUpIcon) : nothing}
      </button>
    </th>`;
  }

  #set(change: Partial<ItemFilter>): void {
    this.filter = { ...this.filter, ...change };
    this.#forgetTimer();
    this.app.navigate(filterPath(this.filter), { replace: true });
  }

  #type(words: string): void {
    this.filter = { ...this.filter, words };
    this.#forgetTimer();
    this.#typedAt = location.pathname;
    this.#addressTimer = setTimeout(() => this.#tellAddress(), ADDRESS_MS);
  }

  #tellAddress(): void {
    if (this.#addressTimer === undefined) return;
    this.#forgetTimer();
    // Left meanwhile: the address is another page's, which may still be loading while this one stands.
    if (this.isConnected && location.pathname === this.#typedAt) this.app.navigate(filterPath(this.filter), { replace: true });
  }

  #forgetTimer(): void {
    clearTimeout(this.#addressTimer);
    this.#addressTimer = undefined;
  }

  readonly #clear = (): void => {
    this.#set({ ...NO_FILTER, sort: this.filter.sort });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('input[type=search]')?.focus());
  };

  async #loadPinyin(): Promise<void> {
    if (this.#isPinyinHere) return;
    this.#isPinyinHere = true;
    try {
      const { matchPinyin } = await import('@zhengwu/core/pinyin');
      this.isMatch = (text, words) => matchPinyin(text, words) !== undefined;
    } catch {
      // Words still find; pinyin is tried again with the next letter.
      this.#isPinyinHere = false;
    }
  }

  readonly #onCreated = ({ detail }: CustomEvent<{ readonly item: ItemSummary }>): void => {
    this.dialog = 'none';
    this.#book?.put(detail.item);
    announce(this, detail.item.name);
    this.app.navigate(itemPath(detail.item.id));
  };

  readonly #closeDialog = (): void => {
    this.dialog = 'none';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pg-items': PgItems;
  }
}
