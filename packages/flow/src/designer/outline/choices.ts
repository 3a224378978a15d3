import type * as pinyin from '@zhengwu/core/pinyin';
import { base, emit } from '@zhengwu/ui/element';
import { announce } from '@zhengwu/ui/live';
import { controls } from '@zhengwu/ui/look';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { OutlineTexts } from '../../messages/outline.js';

/** Something that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** Fainter beside it. */
  readonly note?: string;
  /** Why it cannot be chosen. */
  readonly reason?: string;
}

/**
 * A list that is searched as one types, by words, pinyin and initials. ↓ ↑ Home End move, Enter chooses: the keyboard never leaves the field.
 *
 * @fires zw-pick - `{ id }`
 */
export class ZwFlowChoices extends LitElement {
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 8px;
      }
      .list {
        height: 320px;
        max-height: 50vh;
        overflow-y: auto;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      .group {
        padding: 6px 12px 2px;
        color: var(--_ink-soft);
        font: var(--_text-small) / var(--_text-line) var(--_font);
      }
      .option {
        display: flex;
        gap: 12px;
        align-items: baseline;
        min-height: 28px;
        padding: 3px 12px;
        box-sizing: border-box;
        cursor: pointer;
      }
      .option[aria-selected='true'] {
        background: var(--_accent-tint);
        color: var(--_accent-strong);
      }
      .option[aria-disabled='true'] {
        color: var(--_ink-faint);
        cursor: default;
      }
      .option .note {
        margin-left: auto;
        color: var(--_ink-soft);
        font-size: var(--_text-small);
      }
      .nothing {
        padding: 12px;
        color: var(--_ink-soft);
      }
    `,
  ];

  @property() label = '';
  @property({ attribute: false }) words!: OutlineTexts['pick'];
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @state() private typed = '';
  @state() private active = 0;
  @state() private search: typeof pinyin | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void import('@zhengwu/core/pinyin').then(
      (search) => (this.search = search),
      () => undefined, // what is typed is then looked for as it is
    );
  }

  override render(): TemplateResult {
    const found = this.#found;
    const current = found[this.active];
    return html`<input
        class="zw-input"
        type="search"
        role="combobox"
        autocomplete="off"
        aria-label=${this.words.search}
        placeholder=${this.words.search}
        aria-expanded="true"
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${current === undefined ? nothing : 'active'}
        .value=${this.typed}
        @input=${this.#onInput}
        @compositionend=${this.#onInput}
        @keydown=${this.#onKey}
      />
      <div id="list" class="list" role="listbox" aria-label=${this.label} tabindex="-1">
        ${found.map((choice, at) => html`${choice.group === found[at - 1]?.group ? nothing : html`<div class="group" role="presentation">${choice.group}</div>`}${this.#option(choice, at)}`)}
        ${found.length === 0 ? html`<div class="nothing" role="option" aria-disabled="true" aria-selected="false">${this.words.nothing(this.typed)}</div>` : nothing}
      </div>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('#active')?.scrollIntoView({ block: 'nearest' });
  }

  /** Best first where something is looked for. */
  get #found(): readonly Choice[] {
    const { typed, choices, search } = this;
    if (typed.trim() === '') return choices;
    if (search === undefined) return choices.filter(({ label }) => label.includes(typed.trim()));
    return search.rankMatches(choices, typed, ({ label, note }) => (note === undefined ? [label] : [label, note])).map(({ entry }) => entry);
  }

  #option({ id, label, note, reason }: Choice, at: number): TemplateResult {
    const isActive = at === this.active;
    return html`<div
      class="option"
      role="option"
      id=${isActive ? 'active' : nothing}
      data-id=${id}
      aria-selected=${isActive ? 'true' : 'false'}
      aria-disabled=${reason === undefined ? nothing : 'true'}
      @pointermove=${() => (this.active = at)}
      @click=${() => this.#pick(at)}
    >
      <span>${label}</span>${(reason ?? note) === undefined ? nothing : html`<span class="note">${reason ?? note}</span>`}
    </div>`;
  }

  #pick(at: number): void {
    const choice = this.#found[at];
    if (choice === undefined) return;
    if (choice.reason !== undefined) return announce(this, choice.reason);
    emit(this, 'zw-pick', { id: choice.id });
  }

  readonly #onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.typed = (event.currentTarget as HTMLInputElement).value; // the listener stands on the input
    this.active = 0;
    announce(this, this.words.found(this.#found.length));
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, isComposing, ctrlKey, metaKey, altKey } = event;
    if (isComposing || ctrlKey || metaKey || altKey) return;
    const last = this.#found.length - 1;
    const moves: Readonly<Record<string, number>> = { ArrowDown: this.active >= last ? 0 : this.active + 1, ArrowUp: this.active <= 0 ? last : this.active - 1, PageDown: Math.min(last, this.active + 8), PageUp: Math.max(0, this.active - 8) };
    if (key === 'Enter') this.#pick(this.active);
    else if (Object.prototype.hasOwnProperty.call(moves, key)) this.active = Math.max(0, moves[key] ?? 0);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-flow-choices': ZwFlowChoices;
  }
}
