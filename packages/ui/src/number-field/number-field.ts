import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { fieldStyles } from '../field/field.styles.js';
import { TypedField, type Reading } from '../field/typed-field.js';
import { icon } from '../icon/icon.js';
import { minusIcon, plusIcon } from '../icon/icons.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { numberFieldStyles } from './number-field.styles.js';
import { problemSentence } from './problem-sentence.js';
import { readNumber, writeNumber } from './read-number.js';
import { RepeatPress } from './repeat-press.js';
import { stepNumber } from './step-number.js';
import { numberFieldWords } from './words.js';

/** Steps of a key. Home and End are not among them: in a text they move the cursor, and a slip would lose the number. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * A number with its unit. Typed as people type it: full width, Chinese numerals, thousands separators, with or without
 * the unit; it stays as typed until the field is left or Enter pressed. ↑ ↓ and the buttons step, PageUp and PageDown ten
 * steps; the wheel does nothing; Escape brings back what stood there before.
 *
 * A spinbutton of ARIA over a text box, not `<input type="number">`: that one changes under the wheel, loses what it
 * cannot read without a word, and takes no full-width digits; a bare text box would keep bounds and unit from a screen
 * reader.
 *
 * @fires zw-input - `{ value: number | null }` while typing and stepping, for whatever can be read
 * @fires zw-change - `{ value: number | null }` when it is settled and another than before
 * @fires zw-complaint - `{ sentence: string | undefined }` when there is something else to say of what was typed, or no more
 * @csspart box - the box around text, unit and buttons
 */
export class ZwNumberField extends TypedField<number | null> {
  static override styles = [base, controls, fieldStyles, numberFieldStyles];

  /** The last number that could be read; `null` for an empty field. */
  @property({ type: Number }) value: number | null = null;
  @property({ type: Number }) min: number | undefined;
  @property({ type: Number }) max: number | undefined;
  /** What a step adds. Other numbers may be typed all the same. */
  @property({ type: Number }) step = 1;
  /** At most so many places after the point; 0 for whole numbers. */
  @property({ type: Number }) decimals = 0;
  /** Shown behind the number: 个工作日, 平方米. */
  @property() unit = '';
  @property() placeholder = '';

  readonly #press = new RepeatPress(this, () => void this.settle());

  protected override read(text: string): Reading<number | null> {
    const reading = readNumber(text, this);
    switch (reading.kind) {
      case 'empty':
        return { kind: 'value', value: null };
      case 'number':
        return { kind: 'value', value: reading.value };
      case 'problem':
        return { kind: 'problem', sentence: problemSentence(reading.problem, text, this, this.#words) };
    }
  }

  protected override write(value: number | null): string {
    return writeNumber(value);
  }

  protected override get missing(): string {
    return this.#words.missing({ label: this.label });
  }

  override render(): TemplateResult {
    const now = this.#now;
    const { unit } = this;
    return this.frame(
      ({ id, describedBy, invalid, required }) => html`
        <div part="box" class="box" ?data-invalid=${this.isInvalid} ?data-still=${this.isStill}>
          <input
            id=${id}
            class="text"
            role="spinbutton"
            inputmode=${(this.min ?? -1) < 0 ? 'text' : this.decimals > 0 ? 'decimal' : 'numeric'}
            autocomplete="off"
            spellcheck="false"
            placeholder=${this.placeholder}
            ?disabled=${this.disabled}
            ?readonly=${this.readonly}
            aria-readonly=${this.readonly ? 'true' : nothing}
            aria-required=${required}
            aria-invalid=${invalid}
            aria-describedby=${describedBy}
            aria-valuemin=${this.min ?? nothing}
            aria-valuemax=${this.max ?? nothing}
            aria-valuenow=${now ?? nothing}
            aria-valuetext=${now === undefined ? this.text.trim() || nothing : unit === '' ? nothing : this.#words.withUnit(writeNumber(now), unit)}
            @input=${this.onInput}
            @compositionend=${this.onCompositionEnd}
            @keydown=${this.#onKeyDown}
            @keyup=${this.#onKeyUp}
            @blur=${() => void this.settle()}
          />
          ${unit === '' ? nothing : html`<span class="unit" aria-hidden="true" title=${unit} @click=${() => this.focus()}>${unit}</span>`}
          ${this.isStill ? nothing : html`${this.#button(-1)}${this.#button(1)}`}
        </div>
      `,
    );
  }

  /** Hidden from screen readers and out of the Tab key's way: the arrow keys do the same. */
  #button(count: 1 | -1): TemplateResult {
    const now = this.#now;
    const isAtEnd = now !== undefined && (count > 0 ? now >= (this.max ?? Infinity) : now <= (this.min ?? -Infinity));
    return html`<button
      class="beside"
      type="button"
      tabindex="-1"
      aria-hidden="true"
      ?disabled=${isAtEnd}
      @mousedown=${(event: Event) => event.preventDefault()}
      @pointerdown=${(event: PointerEvent) => this.#onPress(event, count)}
      @pointerup=${() => this.#press.end()}
      @pointerleave=${() => this.#press.end()}
      @pointercancel=${() => this.#press.end()}
      @contextmenu=${(event: Event) => event.preventDefault()}
    >
      ${icon(count > 0 ? plusIcon : minusIcon)}
    </button>`;
  }

  get #words() {
    return numberFieldWords[this.language.lang];
  }

  /** The number that the text tells now, within bounds or not; `undefined` where it tells none. */
  get #now(): number | undefined {
    const reading = readNumber(this.text, this);
    return reading.kind === 'empty' ? undefined : reading.value;
  }

  #step(count: number): void {
    if (this.isStill) return;
    const now = this.#now;
    // What cannot be read is not stepped over: it is complained about.
    if (now === undefined && this.text.trim() !== '') return void this.settle();
    const next = stepNumber(now ?? null, count, this);
    if (next !== now) this.type(writeNumber(next));
  }

  #onPress(event: PointerEvent, count: number): void {
    if (event.button !== 0) return;
    // The cursor stays in the text; on a touch screen no keyboard opens.
    event.preventDefault();
    if (event.pointerType === 'mouse') this.focus();
    this.#press.start(() => {
      this.#step(count);
      const now = this.#now;
      // A button that reaches the bound is disabled and hears nothing any more.
      if (now !== undefined && (now === this.max || now === this.min)) this.#press.end();
    });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const count = STEPS[event.key];
    if (count !== undefined) {
      event.preventDefault();
      this.#step(count);
    } else if (event.key === 'Enter') void this.settle();
    // An Escape that had nothing to bring back is for the dialog around.
    else if (event.key === 'Escape' && this.revert()) event.stopPropagation();
  };

  /** While a key is held, the owner hears `zw-input`; one `zw-change` when it is let go. */
  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (event.key in STEPS && this.isEdited) void this.settle();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-number-field': ZwNumberField;
  }
}
