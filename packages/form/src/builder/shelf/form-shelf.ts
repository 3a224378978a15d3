import { DragSource } from '@zhengwu/ui/drag';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { checkIcon, icon } from '@zhengwu/ui/icon';
import { controls } from '@zhengwu/ui/look';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { builderTextsIn } from '../../messages/builder.js';
import { foundItems, type FoundItems, type Pinyin } from './found-items.js';
import type { ShelfGroup, ShelfItem } from './shelf-item.js';
import { shelfStyles } from './shelf.styles.js';

/** `detail` of `zw-pick` and `zw-go`. */
export interface ShelfPick {
  readonly item: ShelfItem;
}

/** Once for all shelves: pinyin is needed when somebody looks for something. */
let pinyin: Pinyin | undefined;

/**
 * Things to put into the form, in groups: looked for by words, pinyin and initials, dragged, or put where the cursor is by Enter or
 * a press. The text field has the keyboard, ↑ and ↓ go through what is found.
 *
 * @slot empty - what is said when there is nothing at all
 * @fires zw-pick - `ShelfPick`: to be put where the cursor is
 * @fires zw-go - `ShelfPick`: where it is in the form is to be shown
 */
export class ZwFormShelf extends LitElement {
  static override styles = [base, controls, shelfStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** What is on it, for screen readers and beside the search: 控件. */
  @property() label = '';
  @property({ attribute: false }) groups: readonly ShelfGroup[] = [];
  /** Two beside each other: for short names without details. */
  @property({ type: Boolean, attribute: 'data-tiles', reflect: true }) tiles = false;
  /** To look at: nothing is put or dragged. */
  @property({ type: Boolean }) readonly = false;
  /** How a node is called in which something is used. */
  @property({ attribute: false }) nameOf: (id: string) => string = (id) => id;

  @state() private sought = '';
  @state() private active = -1;
  @query('input') private readonly field!: HTMLInputElement;
  readonly #language = new LangController(this);
  #found: { readonly groups: readonly ShelfGroup[]; readonly sought: string; readonly by: Pinyin | undefined; readonly found: FoundItems } | undefined;

  constructor() {
    super();
    new DragSource(this, {
      pick: (press) => {
        const item = this.readonly ? undefined : this.#itemOf(press);
        return item?.load;
      },
    });
  }

  override focus(options?: FocusOptions): void {
    this.field.focus(options);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('sought')) this.active = this.sought.trim() === '' ? -1 : 0;
    const { items } = this.#current;
    // What is found later, by pinyin, is found all the same.
    if (this.sought.trim() !== '' && this.active < 0) this.active = 0;
    this.active = Math.min(this.active, items.length - 1);
  }

  protected override render(): TemplateResult {
    const texts = builderTextsIn(this.#language.lang).shelf;
    const { groups, items, left } = this.#current;
    let at = 0;
    return html`<div class="seek">
        <input
          class="zw-input"
          type="search"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-label=${texts.seek(this.label)}
          placeholder=${texts.seek(this.label)}
          aria-expanded=${items.length > 0 ? 'true' : 'false'}
          aria-controls="list"
          aria-autocomplete="list"
          aria-activedescendant=${this.active >= 0 ? `item-${String(this.active)}` : nothing}
          .value=${this.sought}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
      </div>
      <div class="list" id="list" role="listbox" aria-label=${this.label} tabindex="-1" @click=${this.#onClick}>
        ${groups.map((group) => {
          const first = at;
          at += group.items.length;
          return html`<div class="group" role="group" aria-label=${group.label}>
            <div class="head" role="presentation"><span class="label">${group.label}</span>${group.note === undefined ? nothing : html`<span>${group.note}</span>`}</div>
            <div class="items" role="presentation">${group.items.map((item, place) => this.#row(item, first + place))}</div>
          </div>`;
        })}
      </div>
      ${left > 0 ? html`<p class="rest">${texts.left(left)}</p>` : nothing}
      ${items.length > 0 ? nothing : this.sought.trim() === '' ? html`<slot name="empty"></slot>` : html`<p class="rest" role="status">${texts.nothing}</p>`}`;
  }

  #row(item: ShelfItem, at: number): TemplateResult {
    const texts = builderTextsIn(this.#language.lang).shelf;
    const [used] = item.usedIn ?? [];
    const usedText = used === undefined ? '' : texts.usedIn(this.nameOf(used), (item.usedIn?.length ?? 1) - 1);
    return html`<div class="item" id="item-${at}" role="option" data-item=${at} aria-selected=${at === this.active ? 'true' : 'false'} ?data-used=${used !== undefined} ?data-due=${item.isDue === true && used === undefined} title=${[item.hint ?? '', usedText].filter((text) => text !== '').join('\n') || nothing}>
      <span class="label">${item.label}</span>
      ${item.note === undefined ? html`<span></span>` : html`<span class="note">${item.note}</span>`}
      ${item.detail === undefined || item.detail === '' ? nothing : html`<span class="detail">${item.detail}</span>`}
      ${used === undefined ? nothing : html`<span class="used">${icon(checkIcon)}${usedText}</span>`}
    </div>`;
  }

  get #current(): FoundItems {
    const { groups, sought } = this;
    const former = this.#found;
    if (former?.groups === groups && former.sought === sought && former.by === pinyin) return former.found;
    const found = foundItems(groups, sought, pinyin);
    this.#found = { groups, sought, by: pinyin, found };
    return found;
  }

  #itemOf(event: Event): ShelfItem | undefined {
    const row = event.composedPath().find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset['item'] !== undefined);
    return row === undefined ? undefined : this.#current.items[Number(row.dataset['item'])];
  }

  #pick(item: ShelfItem | undefined): void {
    if (item === undefined) return;
    const isElsewhere = item.usedIn !== undefined || this.readonly;
    emit(this, isElsewhere ? 'zw-go' : 'zw-pick', { item } satisfies ShelfPick);
  }

  readonly #onInput = (event: Event): void => {
    this.sought = (event.currentTarget as HTMLInputElement).value;
    if (this.sought.trim() !== '' && pinyin === undefined) void this.#loadPinyin();
  };

  async #loadPinyin(): Promise<void> {
    try {
      pinyin = await import('@zhengwu/core/pinyin');
      this.requestUpdate();
    } catch {
      // What is found by the words themselves is found all the same; the next letter tries again.
    }
  }

  readonly #onClick = (event: Event): void => {
    const item = this.#itemOf(event);
    if (item === undefined) return;
    this.active = this.#current.items.indexOf(item);
    this.#pick(item);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { items } = this.#current;
    const to = { ArrowDown: this.active + 1, ArrowUp: this.active - 1, PageDown: this.active + 10, PageUp: this.active - 10 }[event.key];
    if (to !== undefined && items.length > 0) {
      event.preventDefault();
      this.active = Math.max(0, Math.min(items.length - 1, to));
      void this.updateComplete.then(() => this.renderRoot.querySelector(`#item-${String(this.active)}`)?.scrollIntoView({ block: 'nearest' }));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#pick(items[this.active]);
    }
  };
}
