import { controls } from '@zhengwu/ui/designer';
import { base, emit, LangController } from '@zhengwu/ui/element';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { guideDesignerTextsIn } from '../../messages/designer.js';
import type { Guard } from '../../model/index.js';
import { guardWords } from './guard-words.js';
import { readRangeText } from '../../ranges/read-range-text.js';
import { restOf } from './rest-of.js';
import type { OrderedDomain } from '../../ranges/value-at.js';

/**
 * A guard over numbers or days, read and written in words and signs: `≥ 50 且 < 300`, `300以上`, `其余`. Enter and leaving
 * keep it, Escape brings back what stood there; what cannot be read stays, with the reason below.
 *
 * @fires zw-change - `{ guard: Guard }`
 */
export class ZwRangeField extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .zw-input {
        font-variant-numeric: tabular-nums;
      }
      :host([compact]) .zw-input {
        height: var(--_control-small);
        padding: 0 6px;
        border-color: transparent;
        background: none;
        color: var(--_ink-soft);
        font-size: var(--_text-compact);
        text-align: end;
      }
      :host([compact]) .zw-input:hover,
      :host([compact]) .zw-input:focus {
        border-color: var(--_line-strong);
        background: var(--_surface);
        color: var(--_ink);
      }
      :host([compact]) {
        position: relative;
      }
      :host([compact]) .zw-error {
        position: absolute;
        top: 100%;
        right: 0;
        z-index: 1;
        width: max-content;
        max-width: calc(240px * var(--_scale));
        margin: 0;
        padding: 4px 8px;
        border: 1px solid var(--_bad);
        border-radius: var(--_radius);
        background: var(--_surface);
        text-align: start;
        white-space: normal;
      }
      :host([compact]) .zw-input[aria-invalid='true'] {
        border-color: var(--_bad);
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property() label = '';
  @property({ attribute: false }) domain: OrderedDomain = { kind: 'number', min: 0, max: 0, step: 1 };
  @property({ attribute: false }) guard: Guard = { kind: 'any' };
  /** What the others take: 其余 is what they leave. */
  @property({ attribute: false }) others: readonly Guard[] = [];
  /** The name of what is asked, which may stand before the range. */
  @property({ attribute: false }) subject = '';
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Without a box until one comes to it. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** What is typed and not kept. */
  @state() private typed: string | undefined;
  @state() private problem = '';
  readonly #language = new LangController(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('guard') || this.typed === undefined || changed.get('guard') === undefined) return;
    this.typed = undefined;
    this.problem = '';
  }

  override render(): TemplateResult {
    const { lang } = this.#language;
    const text = this.typed ?? guardWords(this.domain, this.guard, lang);
    return html`<input
        class="zw-input"
        aria-label=${this.label}
        aria-invalid=${this.problem === '' ? nothing : 'true'}
        aria-describedby=${this.problem === '' ? nothing : 'problem'}
        placeholder=${guideDesignerTextsIn(lang).properties.guardPlaceholder}
        autocomplete="off"
        spellcheck="false"
        title=${this.compact ? text : nothing}
        ?readonly=${this.readonly}
        .value=${live(text)}
        @focus=${(event: Event) => !this.readonly && (event.currentTarget as HTMLInputElement).select()}
        @input=${(event: Event) => (this.typed = (event.currentTarget as HTMLInputElement).value)}
        @keydown=${this.#onKey}
        @blur=${() => this.#settle()}
      />
      ${this.problem === '' ? nothing : html`<p class="zw-error" id="problem" role="alert">${this.problem}</p>`}`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#settle();
    } else if (event.key === 'Escape' && this.typed !== undefined) {
      event.stopPropagation();
      event.preventDefault();
      this.typed = undefined;
      this.problem = '';
    }
  };

  #settle(): void {
    const { typed, domain } = this;
    if (typed === undefined || this.readonly) return;
    const read = readRangeText(typed, domain, this.subject);
    if (read.kind === 'unclear') {
      this.problem = guideDesignerTextsIn(this.#language.lang).properties.unclear(read.piece);
      return;
    }
    this.typed = undefined;
    this.problem = '';
    const guard: Guard = read.kind === 'all' ? { kind: 'any' } : { kind: 'ranges', ranges: read.kind === 'ranges' ? read.ranges : read.kind === 'rest' ? restOf(domain, this.others) : [] };
    if (guardWords(domain, guard, 'zh-CN') !== guardWords(domain, this.guard, 'zh-CN')) emit(this, 'zw-change', { guard });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-range-field': ZwRangeField;
  }
}
