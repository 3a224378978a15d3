import { formatDate, isIsoDate, knownYears, parseDate, parseIsoDate, type IsoDate, type WorkingCalendar } from '@zhengwu/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { fieldStyles } from '../field/field.styles.js';
import { TypedField, type Reading } from '../field/typed-field.js';
import { icon } from '../icon/icon.js';
import { calendarIcon } from '../icon/icons.js';
import { announce } from '../live/announce.js';
import { base } from '../look/base.js';
import { controls } from '../look/controls.js';
import { Floating, floatingLook } from '../overlay/floating.js';
import { calendarView } from './calendar-view.js';
import { dateFieldStyles } from './date-field.styles.js';
import { dayByKey, isWithin, nearestWithin, type DayBounds } from './month-days.js';
import { dateFieldWords } from './words.js';

/** Of a hostile text, as much as a sentence can hold. */
const SHOWN = 20;

/**
 * A day, typed or pasted in any of the usual ways (2026年3月5日, 2026/3/5, 20260305, 二〇二六年三月五日) or picked from a
 * calendar that marks holidays and worked weekends. ↓ opens the calendar; in it arrows go by day and week, Home and End
 * to the ends of the week, PageUp and PageDown by month, with Shift by year; Enter picks, Escape closes, Tab leaves.
 *
 * Not `<input type="date">`: that one speaks the language of the browser, not of the page, takes nothing pasted, and
 * knows no holidays.
 *
 * @fires zw-input - `{ value: string }` while typing, for whatever can be read
 * @fires zw-change - `{ value: string }` when it is settled and another than before
 * @fires zw-complaint - `{ sentence: string | undefined }` when there is something else to say of what was typed, or no more
 * @csspart box - the box around text and button
 * @csspart calendar - the calendar
 */
export class ZwDateField extends TypedField<string> {
  static override styles = [base, controls, floatingLook, fieldStyles, dateFieldStyles];

  /** The last day that could be read, `YYYY-MM-DD`; '' for an empty field. */
  @property() value = '';
  /** The first day that may be chosen, `YYYY-MM-DD`. */
  @property() min = '';
  /** The last day that may be chosen, `YYYY-MM-DD`. */
  @property() max = '';
  /** The owner's today, `YYYY-MM-DD`: this field asks no clock. Without it there is no 今天. */
  @property() today = '';
  /** Which days are holidays and which weekends are worked; without it none are marked. */
  @property({ attribute: false }) calendar: WorkingCalendar | undefined;

  /** The day on which the arrow keys stand; `undefined` while the calendar is closed. */
  @state() private cursor: IsoDate | undefined;

  @query('.box') private readonly box!: HTMLElement;
  @query('.calendar') private readonly popup!: HTMLElement;

  #floating: Floating | undefined;
  #isFocusDue = false;

  protected override read(text: string): Reading<string> {
    const typed = text.trim();
    if (typed === '') return { kind: 'value', value: '' };
    const value = parseDate(typed);
    const words = this.#words;
    const { min, max } = this.#bounds;
    if (value === undefined) return { kind: 'problem', sentence: words.notADate({ text: shortened(typed) }) };
    if (min !== undefined && value < min) return { kind: 'problem', sentence: words.beforeMin({ min: this.write(min) }) };
    if (max !== undefined && value > max) return { kind: 'problem', sentence: words.afterMax({ max: this.write(max) }) };
    return { kind: 'value', value };
  }

  /** As the language writes it and `read` takes it back. What an owner has that is no day is shown as it is. */
  protected override write(value: string): string {
    return isIsoDate(value) ? formatDate(value, this.language.lang === 'en' ? 'iso' : 'arabic') : value;
  }

  protected override get missing(): string {
    return this.#words.missing({ label: this.label });
  }

  protected override get complaint(): string | undefined {
    if (!this.isEdited && this.value !== '' && !isIsoDate(this.value)) return this.#words.notADate({ text: shortened(this.value) });
    return super.complaint;
  }

  override render(): TemplateResult {
    const words = this.#words;
    const isOpen = this.cursor !== undefined;
    return this.frame(
      ({ id, describedBy, invalid, required }) => html`
        <div @focusout=${this.#onFocusOut}>
          <div part="box" class="box" ?data-invalid=${this.isInvalid} ?data-still=${this.isStill}>
            <input
              id=${id}
              class="text"
              autocomplete="off"
              spellcheck="false"
              placeholder=${this.isStill ? nothing : words.placeholder}
              ?disabled=${this.disabled}
              ?readonly=${this.readonly}
              aria-required=${required}
              aria-invalid=${invalid}
              aria-describedby=${describedBy}
              @input=${this.onInput}
              @compositionend=${this.onCompositionEnd}
              @keydown=${this.#onKeyDown}
            />
            ${this.isStill
              ? nothing
              : html`<button class="beside" type="button" aria-label=${words.openCalendar} aria-haspopup="dialog" aria-expanded=${isOpen ? 'true' : 'false'} @click=${this.#toggle}>
                  ${icon(calendarIcon)}
                </button>`}
          </div>
          <div part="calendar" class="zw-floating calendar" role="dialog" tabindex="-1" aria-label=${words.calendarOf({ label: this.label })}>
            ${this.cursor === undefined ? nothing : this.#calendar(this.cursor)}
          </div>
        </div>
      `,
    );
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isStill && this.cursor !== undefined) this.#close();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#isFocusDue) return;
    this.#isFocusDue = false;
    this.popup.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  /** Opens the calendar, with the focus on the chosen day, else today. */
  openCalendar(): void {
    if (this.isStill || this.cursor !== undefined) return;
    const typed = this.read(this.text);
    const start = (typed.kind === 'value' ? parseIsoDate(typed.value) : undefined) ?? parseIsoDate(this.today) ?? this.#someDay();
    this.cursor = nearestWithin(start, this.#bounds);
    this.#isFocusDue = true;
    this.#floating ??= new Floating(this.popup);
    this.#floating.open(this.box, {
      onDismiss: (reason) => {
        this.#close();
        if (reason === 'escape') this.focus();
      },
    });
  }

  #calendar(cursor: IsoDate): TemplateResult {
    return calendarView({
      cursor,
      value: parseIsoDate(this.value),
      today: parseIsoDate(this.today),
      bounds: this.#bounds,
      calendar: this.calendar,
      canClear: !this.required && this.text !== '',
      words: this.#words,
      onMove: (date) => this.#show(date),
      onPick: this.#pick,
      onGridKey: this.#onGridKey,
    });
  }

  get #words() {
    return dateFieldWords[this.language.lang];
  }

  get #bounds(): DayBounds {
    return { min: parseIsoDate(this.min), max: parseIsoDate(this.max) };
  }

  /** Where the calendar begins if nobody told it what day it is: the last year that the holidays are known of. */
  #someDay(): IsoDate {
    const years = this.calendar === undefined ? [] : knownYears(this.calendar);
    return parseIsoDate(`${years[years.length - 1] ?? 2000}-01-01`) ?? '2000-01-01';
  }

  #close(): void {
    this.cursor = undefined;
    this.#isFocusDue = false;
    this.#floating?.close();
  }

  /** Another month or year, chosen above the grid: the focus stays there, so that it can be chosen on. */
  #show(date: IsoDate): void {
    this.cursor = nearestWithin(date, this.#bounds);
    announce(this, this.#words.monthTitle({ year: Number(this.cursor.slice(0, 4)), month: Number(this.cursor.slice(5, 7)) }));
  }

  readonly #toggle = (): void => {
    if (this.cursor === undefined) this.openCalendar();
    else this.#close();
  };

  readonly #pick = (value: IsoDate | ''): void => {
    this.take(value);
    this.#close();
    this.focus();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      if (this.cursor === undefined) this.openCalendar();
      else this.popup.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
    } else if (event.key === 'Enter') void this.settle();
    // An Escape that had nothing to bring back is for the dialog around.
    else if (event.key === 'Escape' && this.revert()) event.stopPropagation();
  };

  readonly #onGridKey = (event: KeyboardEvent): void => {
    const { cursor } = this;
    if (cursor === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (isWithin(cursor, this.#bounds)) this.#pick(cursor);
      return;
    }
    const date = dayByKey(cursor, event.key, event.shiftKey);
    if (date === undefined) return;
    event.preventDefault();
    this.cursor = nearestWithin(date, this.#bounds);
    this.#isFocusDue = true;
  };

  /** Leaving the field settles what was typed; going from the text into the calendar does not leave it. */
  readonly #onFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && (event.currentTarget as Node).contains(to)) return; // the one who listens is an element
    void this.settle();
    if (to !== null) this.#close();
  };
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'zw-date-field': ZwDateField;
  }
}
