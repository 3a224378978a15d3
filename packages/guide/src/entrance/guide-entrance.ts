import type { ThemeName } from '@zhengwu/ui';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { themeAttribute } from '@zhengwu/ui/theme';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Services } from '@zhengwu/core';
import { entranceWords } from '../messages/entrance.js';
import type { EntranceWords } from '../messages/entrance.zh-CN.js';
import { IdleWatch } from '../runner/idle-watch.js';
import type { RunnerContext } from '../runner/read-surroundings.js';
import { chooseEntries, themesOf, type EntranceWish, type FoundEntry, type Rank } from './choose-entries.js';
import { entranceStyles } from './entrance.styles.js';
import { readEntries, type EntranceEntry } from './entry.js';

const AUDIENCES = ['all', 'person', 'organisation'] as const;
const NO_WISH: EntranceWish = { words: '', theme: undefined, audience: 'all' };

/**
 * The way in over many items: words, pinyin and themes lead to the right guide. The host hears which one is wanted, and
 * either goes there itself or gives the guide, which is then walked through in place. Nothing is stored.
 *
 * @fires zw-open - an item is wanted: `{ id }`; `preventDefault()` if the host goes there itself
 * @fires zw-close - the person wants another item
 * @fires zw-finish - from the guide in place, as `<zw-guide-runner>` tells it, with the item's `id`
 * @csspart search - the field
 */
export class ZwGuideEntrance extends LitElement {
  static override styles = [base, themeAttribute, entranceStyles];

  /** `EntranceEntry[]`. */
  @property({ attribute: false }) entries: unknown = [];
  /** The guide of the item that is open, or its JSON text. */
  @property({ attribute: false }) value: unknown;
  /** What is around that guide: its item, the day. */
  @property({ attribute: false }) context: RunnerContext | undefined;
  @property({ attribute: false }) services: Pick<Services, 'getAsset'> = {};
  /** As for the runner. */
  @property({ type: Boolean, reflect: true }) kiosk = false;
  @property({ reflect: true }) theme: ThemeName = 'default';

  @state() private wish = NO_WISH;
  @state() private openId: string | undefined;
  @state() private rank: Rank | undefined;

  @query('input') private readonly field!: HTMLInputElement | null;
  @query('.back') private readonly backButton!: HTMLButtonElement | null;

  readonly #lang = new LangController(this);
  /** The runner in place warns of what it clears; what was typed here nobody misses. */
  readonly #idle = new IdleWatch(this, {
    seconds: () => (this.kiosk ? 90 : 0),
    isNeeded: () => this.openId !== undefined || this.wish !== NO_WISH,
    onIdle: () => this.#leave(),
  });
  #read: readonly EntranceEntry[] = [];
  #isLoading = false;
  #hasMoved = false;

  /** The item whose guide is shown; `undefined` while one is looked for. */
  get opened(): string | undefined {
    return this.openId;
  }

  /** Asks the host for an item's guide, as if it had been chosen. */
  open(id: string): void {
    if (!emit(this, 'zw-open', { id }, { cancelable: true })) return;
    this.openId = id;
    this.#hasMoved = true;
  }

  /** Back to looking for an item. */
  close(): void {
    if (this.openId === undefined) return;
    this.openId = undefined;
    this.value = undefined;
    this.context = undefined;
    this.#hasMoved = true;
    emit(this, 'zw-close');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.#read = readEntries(this.entries);
    if (changed.has('kiosk')) this.#idle.stir();
  }

  protected override render(): TemplateResult {
    const words = entranceWords[this.#lang.lang];
    return this.openId === undefined ? this.#search(words) : this.#guide(this.openId, words);
  }

  protected override updated(): void {
    if (!this.#hasMoved) return;
    this.#hasMoved = false;
    (this.openId === undefined ? this.field : this.backButton)?.focus();
  }

  #guide(id: string, words: EntranceWords): TemplateResult {
    return html`<nav><button type="button" class="back" @click=${() => this.close()}>${words.back}</button></nav>
      ${this.value === undefined
        ? html`<p class="wait" role="status">${words.opening}</p>`
        : html`<zw-guide-runner
            .value=${this.value}
            .context=${this.context}
            .services=${this.services}
            ?kiosk=${this.kiosk}
            theme=${this.theme}
            item-links
            @zw-open-item=${({ detail }: CustomEvent<{ readonly itemId: string }>) => this.#other(detail.itemId)}
            @zw-finish=${({ detail }: CustomEvent<object>) => emit(this, 'zw-finish', { ...detail, id })}
            @zw-reset=${({ detail }: CustomEvent<{ readonly cause: string }>) => this.#onReset(detail.cause)}
          ></zw-guide-runner>`}`;
  }

  #search(words: EntranceWords): TemplateResult {
    const { wish } = this;
    const found = chooseEntries(this.#read, wish, this.rank);
    const themes = themesOf(this.#read);
    const hasAudiences = this.#read.some(({ audience = [] }) => audience.length > 0);
    return html`<div class="search" role="search">
      <h2>${words.title}</h2>
      <label class="field">
        <span class="label">${words.search}</span>
        <input part="search" type="search" autocomplete="off" placeholder=${words.placeholder} .value=${wish.words} @input=${this.#onType} />
      </label>
      ${hasAudiences ? this.#chips(words.audience, AUDIENCES.map((id) => ({ label: words.audiences[id], isOn: wish.audience === id, onPick: () => this.#look({ audience: id }) }))) : nothing}
      ${themes.length === 0
        ? nothing
        : this.#chips(words.themes, [
            { label: words.allThemes, isOn: wish.theme === undefined, onPick: () => this.#look({ theme: undefined }) },
            ...themes.map((theme) => ({ label: theme, isOn: wish.theme === theme, onPick: () => this.#look({ theme }) })),
          ])}
      <p class="count" role="status">${found.length === 0 ? (wish.words.trim() === '' ? words.noneHere : words.noneFor({ words: wish.words.trim() })) : words.found({ count: found.length })}</p>
      ${found.length === 0
        ? html`<p>${words.noneHelp}</p>
            <p><button type="button" class="chip" @click=${this.#clear}>${words.clear}</button></p>`
        : html`<ul>
            ${found.map((each) => html`<li>${this.#entry(each)}</li>`)}
          </ul>`}
    </div>`;
  }

  #entry({ entry, alias, range }: FoundEntry): TemplateResult {
    const { id, name, note } = entry;
    const below = [alias === note ? undefined : alias, note].filter((text): text is string => text !== undefined);
    return html`<button type="button" class="entry" @click=${() => this.open(id)}>
      <span class="entry-name">${alias === undefined ? marked(name, range) : name}</span>
      ${below.map((text) => html`<span class="note">${text === alias ? marked(text, range) : text}</span>`)}
    </button>`;
  }

  #chips(label: string, chips: readonly { readonly label: string; readonly isOn: boolean; readonly onPick: () => void }[]): TemplateResult {
    return html`<div class="chips" role="group" aria-label=${label}>
      ${chips.map(({ label: text, isOn, onPick }) => html`<button type="button" class="chip" aria-pressed=${isOn ? 'true' : 'false'} @click=${onPick}>${text}</button>`)}
    </div>`;
  }

  #look(change: Partial<EntranceWish>): void {
    this.wish = { ...this.wish, ...change };
  }

  readonly #onType = ({ target }: Event): void => {
    this.#look({ words: (target as HTMLInputElement).value }); // the field
    if (this.#isLoading) return;
    this.#isLoading = true;
    // Until the readings are there, and where they cannot be loaded, words are found as they are written.
    import('@zhengwu/core/pinyin').then(
      ({ rankMatches }) => (this.rank = rankMatches),
      () => (this.#isLoading = false),
    );
  };

  readonly #clear = (): void => {
    this.wish = NO_WISH;
    this.field?.focus();
  };

  /** An answer led to another item. */
  #other(id: string): void {
    this.value = undefined;
    this.context = undefined;
    this.open(id);
  }

  /** At a kiosk the next person begins at the door. */
  #onReset(cause: string): void {
    if (cause === 'idle') this.#leave();
  }

  #leave(): void {
    this.wish = NO_WISH;
    this.close();
  }
}

function marked(text: string, range: FoundEntry['range']): TemplateResult | string {
  if (range === undefined) return text;
  const [start, end] = range;
  return html`${text.slice(0, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end)}`;
}
