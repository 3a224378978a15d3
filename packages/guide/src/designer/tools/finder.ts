import { controls } from '@zhengwu/ui/designer';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { icon, xIcon } from '@zhengwu/ui/icon';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { patternOf } from '../../model/edits/replace-text.js';
import { textsOf, type Guide, type TextPlace } from '../../model/index.js';
import { guideDesignerTextsIn } from '../../messages/designer.js';

/** `detail` of `zw-replace`. */
export interface ReplaceWish {
  readonly find: string;
  readonly replacement: string;
  readonly ignoresCase: boolean;
  /** Absent: everywhere. */
  readonly places?: readonly Pick<TextPlace, 'id' | 'path'>[];
}

/** Hits that are listed; all are replaced. */
const LISTED = 200;

/**
 * Find and replace over all texts of a guide. Enter goes from hit to hit; replacing all is one step.
 *
 * @fires zw-go - `{ id, path }`: a hit is to be shown
 * @fires zw-replace - `ReplaceWish`
 * @fires zw-close
 */
export class ZwGuideFinder extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        border-bottom: 1px solid var(--_line);
        background: var(--_surface);
        font-size: var(--_text-compact);
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        padding: 8px 12px;
      }
      .fields .zw-input {
        flex: 1 1 calc(140px * var(--_scale));
        width: auto;
      }
      .count {
        flex: none;
        min-width: calc(72px * var(--_scale));
        color: var(--_ink-soft);
        font-size: var(--_text-small);
      }
      ol {
        max-height: calc(168px * var(--_scale));
        margin: 0;
        padding: 0 0 6px;
        overflow: auto;
        list-style: none;
      }
      li button {
        display: flex;
        gap: 12px;
        width: 100%;
        min-height: var(--_row);
        padding: 2px 12px;
        overflow: hidden;
        border: 0;
        background: none;
        color: var(--_ink);
        font: inherit;
        text-align: start;
        white-space: nowrap;
        cursor: pointer;
      }
      li button:hover,
      li[aria-current] button {
        background: var(--_accent-tint);
      }
      .where {
        flex: none;
        width: calc(96px * var(--_scale));
        color: var(--_ink-faint);
        font-size: var(--_text-small);
      }
      .text {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      mark {
        background: var(--_warn-tint);
        color: var(--_warn);
      }
    `,
  ];

  @property({ attribute: false }) guide: Guide | undefined;
  /** With a field for what takes its place. */
  @property({ type: Boolean }) replacing = false;
  @property({ type: Boolean }) readonly = false;

  @state() private sought = '';
  @state() private replacement = '';
  @state() private isExact = false;
  @state() private at = -1;
  @query('#find') private readonly field!: HTMLInputElement | null;
  readonly #language = new LangController(this);

  override focus(): void {
    this.field?.focus();
    this.field?.select();
  }

  protected override firstUpdated(): void {
    this.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('sought') || changed.has('isExact')) this.at = -1;
  }

  override render(): TemplateResult {
    const words = guideDesignerTextsIn(this.#language.lang).tools.finder;
    const hits = this.#hits();
    const canReplace = this.replacing && !this.readonly;
    return html`<div role="search" @keydown=${this.#onKey}>
      <div class="fields">
        <input id="find" class="zw-input" type="search" aria-label=${words.find} placeholder=${words.find} autocomplete="off" .value=${this.sought} @input=${(event: Event) => (this.sought = (event.currentTarget as HTMLInputElement).value)} />
        ${canReplace ? html`<input id="replacement" class="zw-input" aria-label=${words.replacement} placeholder=${words.replacement} autocomplete="off" .value=${this.replacement} @input=${(event: Event) => (this.replacement = (event.currentTarget as HTMLInputElement).value)} />` : nothing}
        <span class="count" role="status">${this.sought === '' ? '' : words.count(hits.length)}</span>
        <label class="zw-check"><input type="checkbox" .checked=${this.isExact} @change=${(event: Event) => (this.isExact = (event.currentTarget as HTMLInputElement).checked)} /><span>${words.exact}</span></label>
        ${canReplace
          ? html`<button type="button" class="zw-button" ?disabled=${hits.length === 0 || this.at < 0} @click=${() => this.#replaceOne(hits)}>${words.replaceOne}</button>
              <button type="button" class="zw-button" data-kind="primary" ?disabled=${hits.length === 0} @click=${() => this.#replace()}>${words.replaceAll}</button>`
          : nothing}
        <button type="button" class="zw-icon-button" aria-label=${words.close} @click=${() => emit(this, 'zw-close')}>${icon(xIcon)}</button>
      </div>
      ${hits.length === 0 ? nothing : html`<ol>${hits.slice(0, LISTED).map((hit, at) => this.#row(hit, at))}</ol>`}
    </div>`;
  }

  #row({ id, path, text }: TextPlace, at: number): TemplateResult {
    const words = guideDesignerTextsIn(this.#language.lang).tools.finder;
    const pattern = patternOf(this.sought, !this.isExact);
    const found = pattern.exec(text);
    const start = found?.index ?? 0;
    const length = found?.[0].length ?? 0;
    // What stands before is cut, so that the hit is seen.
    const from = Math.max(0, start - 20);
    return html`<li aria-current=${at === this.at ? 'true' : nothing}>
      <button type="button" @click=${() => this.#go(at)}>
        <span class="where">${words.where(id, path)}</span><span class="text">${from > 0 ? '…' : ''}${text.slice(from, start)}<mark>${text.slice(start, start + length)}</mark>${text.slice(start + length)}</span>
      </button>
    </li>`;
  }

  #hits(): readonly TextPlace[] {
    const { guide, sought } = this;
    if (guide === undefined || sought === '') return [];
    const pattern = patternOf(sought, !this.isExact);
    const hits = [...textsOf(guide)].filter(({ text }) => {
      pattern.lastIndex = 0;
      return pattern.test(text);
    });
    // A value that an option is called by is one thing to those who read it; nodes come before the facts behind them.
    const said = new Set(hits.filter(({ id }) => id.startsWith('opt_')).map(({ text }) => text));
    const rank = ({ id }: TextPlace): number => (id.startsWith('var_') || id.startsWith('val_') ? 1 : 0);
    return hits.filter(({ id, text }) => !(id.startsWith('val_') && said.has(text))).sort((one, other) => rank(one) - rank(other));
  }

  #go(at: number): void {
    const hits = this.#hits();
    if (hits.length === 0) return;
    this.at = ((at % hits.length) + hits.length) % hits.length;
    const hit = hits[this.at];
    if (hit !== undefined) emit(this, 'zw-go', { id: hit.id, path: hit.path });
    void this.updateComplete.then(() => this.renderRoot.querySelector('li[aria-current]')?.scrollIntoView({ block: 'nearest' }));
  }

  #replace(places?: ReplaceWish['places']): void {
    emit(this, 'zw-replace', { find: this.sought, replacement: this.replacement, ignoresCase: !this.isExact, ...(places === undefined ? {} : { places }) } satisfies ReplaceWish);
  }

  #replaceOne(hits: readonly TextPlace[]): void {
    const hit = hits[this.at];
    if (hit === undefined || this.guide === undefined) return;
    // With an option goes the value that is called the same.
    const alike = hit.id.startsWith('opt_') && hit.path === 'text' ? [...textsOf(this.guide)].filter(({ id, text }) => id.startsWith('val_') && text === hit.text) : [];
    this.#replace([hit, ...alike].map(({ id, path }) => ({ id, path })));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      emit(this, 'zw-close');
    } else if (event.key === 'Enter' && event.composedPath()[0] === this.field) {
      event.preventDefault();
      this.#go(this.at + (event.shiftKey ? -1 : 1));
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-guide-finder': ZwGuideFinder;
  }
}
