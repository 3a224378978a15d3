import { chevronDownIcon, chevronUpIcon, icon, searchIcon, xIcon } from '@zhengwu/ui/icon';
import { tooltip } from '@zhengwu/ui/tooltip';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { CanvasTexts } from '../messages/canvas.js';
import { holdsWords, type Matches } from './search.js';

/** What the search asks of its canvas. */
export interface SearchTarget {
  /** The nodes that are meant, in the order in which they are gone through. */
  readonly find: (query: string, matches: Matches) => readonly string[];
  /** Shows one. */
  readonly show: (id: string, at: number, all: number) => void;
  /** The search is closed: the keyboard goes back to the map. */
  readonly left: () => void;
}

/** The search over the map: a field with the number of hits, and the way from one to the next. */
export class CanvasSearch implements ReactiveController {
  #isOpen = false;
  #query = '';
  #hits: readonly string[] = [];
  #at = -1;
  #wantsFocus = false;
  #matches: Matches = holdsWords;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly target: SearchTarget,
  ) {
    host.addController(this);
  }

  get hits(): readonly string[] {
    return this.#hits;
  }

  get current(): string | undefined {
    return this.#hits[this.#at];
  }

  open(query?: string): void {
    this.#isOpen = true;
    this.#wantsFocus = true;
    if (query !== undefined) this.#look(query);
    this.host.requestUpdate();
    void this.#learnPinyin();
  }

  close(): void {
    this.#isOpen = false;
    this.#hits = [];
    this.#at = -1;
    this.host.requestUpdate();
  }

  /** The guide is another one: the hits are looked for again, and the one that is shown stays it. */
  refresh(): void {
    if (!this.#isOpen || this.#query === '') return;
    const { current } = this;
    this.#hits = this.target.find(this.#query, this.#matches);
    this.#at = current === undefined ? -1 : this.#hits.indexOf(current);
  }

  hostUpdated(): void {
    if (!this.#wantsFocus) return;
    const field = this.host.shadowRoot?.querySelector<HTMLInputElement>('.search input');
    if (field == null) return;
    this.#wantsFocus = false;
    field.focus({ preventScroll: true });
    field.select();
  }

  hostDisconnected(): void {
    this.close();
  }

  template(texts: CanvasTexts): TemplateResult {
    if (!this.#isOpen)
      return html`<div class="search" slot="overlay">
        <button class="zw-icon-button" type="button" aria-label=${texts.search} @click=${() => this.open()} ${tooltip(texts.search, { keys: '/' })}>${icon(searchIcon)}</button>
      </div>`;
    const isNothing = this.#hits.length === 0;
    const said = this.#query.trim() === '' ? '' : isNothing ? texts.searchNone : texts.searchCount(this.#at + 1, this.#hits.length);
    const step = (name: string, by: 1 | -1): TemplateResult =>
      html`<button class="zw-icon-button" type="button" aria-label=${name} aria-disabled=${isNothing ? 'true' : 'false'} @click=${() => this.#step(by)} ${tooltip(name)}>
        ${icon(by > 0 ? chevronDownIcon : chevronUpIcon)}
      </button>`;
    return html`<div class="search" slot="overlay" role="search" @keydown=${this.#onKey}>
      <input
        class="zw-input"
        type="search"
        aria-label=${texts.searchLabel}
        placeholder=${texts.searchHint}
        autocomplete="off"
        spellcheck="false"
        .value=${this.#query}
        @input=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) this.#look(event.target.value);
        }}
      />
      <output aria-live="polite">${said}</output>
      ${step(texts.previous, -1)} ${step(texts.next, 1)}
      <button class="zw-icon-button" type="button" aria-label=${texts.closeSearch} @click=${this.#leave} ${tooltip(texts.closeSearch, { keys: 'Esc' })}>${icon(xIcon)}</button>
    </div>`;
  }

  #look(query: string): void {
    this.#query = query;
    this.#hits = this.target.find(query, this.#matches);
    this.#at = -1;
    if (this.#hits.length > 0) this.#step(1);
    else this.host.requestUpdate();
  }

  #step(by: 1 | -1): void {
    const all = this.#hits.length;
    if (all === 0) return;
    this.#at = (Math.max(this.#at, by > 0 ? -1 : 0) + by + all) % all;
    const { current } = this;
    if (current !== undefined) this.target.show(current, this.#at + 1, all);
    this.host.requestUpdate();
  }

  /** The dictionary comes when the search is first opened; without it words are found as they stand. */
  async #learnPinyin(): Promise<void> {
    if (this.#matches !== holdsWords) return;
    const { matchPinyin } = await import('@zhengwu/core/pinyin');
    this.#matches = (text, query) => matchPinyin(text, query) !== undefined;
    this.refresh();
    this.host.requestUpdate();
  }

  readonly #leave = (): void => {
    this.close();
    this.target.left();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) this.#step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
