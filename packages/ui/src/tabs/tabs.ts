import { equalJson } from '@zhengwu/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { emit } from '../element/emit.js';
import { icon } from '../icon/icon.js';
import { chevronLeftIcon, chevronRightIcon } from '../icon/icons.js';
import { LangController } from '../lang/lang-controller.js';
import { base } from '../look/base.js';
import { tabsWordsEn } from '../messages/tabs.en.js';
import { tabsWordsZh } from '../messages/tabs.zh-CN.js';
import { nextTab, shownTab } from './next-tab.js';
import { TabScroll } from './tab-scroll.js';
import { tabsStyles } from './tabs.styles.js';

/** One tab; its panel is what stands in the slot of its id. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** A few characters more, fainter: a count. */
  readonly note?: string | undefined;
  /** What the panel holds that needs a look, shown as a sign and read out. */
  readonly mark?: 'error' | 'warning' | undefined;
  readonly isDisabled?: boolean | undefined;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]';

/**
 * Panels of which one is seen. The arrows, Home and End show the next one at once; Tab goes on into the panel.
 *
 * @fires zw-change - `{value}`: a person has gone to the tab of this id; not for one that the owner set.
 * @slot - One slot for each tab, named by its id.
 * @csspart list - The row of tabs.
 * @csspart tab - A tab.
 * @csspart panel - A panel.
 */
export class ZwTabs extends LitElement {
  static override styles = [base, tabsStyles];

  /** What the tabs divide, for screen readers: 属性. */
  @property() label = '';
  @property({ attribute: false }) tabs: readonly Tab[] = [];
  /** The id of the tab that is shown; the first one if there is none of that id. */
  @property() selected = '';

  @query('.head') private readonly head!: HTMLElement | null;
  readonly #lang = new LangController(this);
  readonly #scroll = new TabScroll(this, () => this.head);

  override focus(options?: FocusOptions): void {
    this.#tab(shownTab(this.tabs, this.selected))?.focus(options);
  }

  override render(): TemplateResult {
    const shown = shownTab(this.tabs, this.selected);
    return html`<div class="head">
        ${this.#scrollButton(-1)}
        <div class="list" part="list" role="tablist" aria-label=${this.label} @keydown=${this.#onKey}>
          ${repeat(
            this.tabs,
            ({ id }) => id,
            (tab, at) => this.#tabButton(tab, at, tab.id === shown),
          )}
        </div>
        ${this.#scrollButton(1)}
      </div>
      ${repeat(
        this.tabs,
        ({ id }) => id,
        ({ id }, at) => html`<div part="panel" class="panel" role="tabpanel" id="panel-${at}" aria-labelledby="tab-${at}" ?hidden=${id !== shown}>
          <slot name=${id} @slotchange=${this.#stops}></slot>
        </div>`,
      )}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#stops();
    // Who draws it makes a new list each time: the same tabs need not be measured again.
    if (!changed.has('selected') && (!changed.has('tabs') || equalJson(changed.get('tabs'), this.tabs))) return;
    const tab = this.#tab(shownTab(this.tabs, this.selected));
    if (tab !== undefined) this.#scroll.reveal(tab);
  }

  #tabButton({ id, label, note, mark, isDisabled }: Tab, at: number, isShown: boolean): TemplateResult {
    const words = this.#lang.lang === 'en' ? tabsWordsEn : tabsWordsZh;
    return html`<button
      type="button"
      part="tab"
      class="tab"
      role="tab"
      id="tab-${at}"
      data-id=${id}
      aria-selected=${isShown ? 'true' : 'false'}
      aria-controls="panel-${at}"
      aria-disabled=${isDisabled === true ? 'true' : nothing}
      tabindex=${isShown ? 0 : -1}
      @click=${() => this.#select(id)}
    >
      <span>${label}</span>
      ${note === undefined ? nothing : html`<span class="note">${note}</span>`}
      ${mark === undefined ? nothing : html`<span class="mark" data-mark=${mark}></span><span class="zw-unseen">${words[mark]}</span>`}
    </button>`;
  }

  /** For the pointer alone: by keyboard, the row follows the focus. */
  #scrollButton(direction: 1 | -1): TemplateResult {
    return html`<button type="button" class="scroll" hidden tabindex="-1" aria-hidden="true" @click=${() => this.#scroll.by(direction)}>
      ${icon(direction === 1 ? chevronRightIcon : chevronLeftIcon)}
    </button>`;
  }

  #select(id: string): void {
    const tab = this.tabs.find((each) => each.id === id);
    if (tab === undefined || tab.isDisabled === true) return;
    const isNew = id !== shownTab(this.tabs, this.selected);
    this.selected = id;
    if (isNew) emit(this, 'zw-change', { value: id });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const from = event.target instanceof HTMLElement ? (event.target.dataset['id'] ?? '') : '';
    const id = nextTab(this.tabs, from, event.key);
    if (id === undefined) return;
    event.preventDefault();
    this.#select(id);
    this.#tab(id)?.focus();
  };

  /** A panel in which nothing takes the focus takes it itself, so that it can be scrolled and read. */
  readonly #stops = (): void => {
    for (const panel of this.renderRoot.querySelectorAll('.panel')) {
      const hasStop = panel.querySelector('slot')?.assignedElements().some(takesFocus) === true;
      if (hasStop) panel.removeAttribute('tabindex');
      else panel.setAttribute('tabindex', '0');
    }
  };

  #tab(id: string | undefined): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=tab]')].find((tab) => tab.dataset['id'] === id);
  }
}

/** What an element of its own holds cannot be seen from here; most take the focus. */
function takesFocus(element: Element): boolean {
  return [element, ...element.querySelectorAll('*')].some((each) => each.matches(FOCUSABLE) || each.localName.includes('-'));
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-tabs': ZwTabs;
  }
}
