import type { PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';

import { emit } from '../element/emit.js';
import { announce } from '../live/announce.js';
import { FieldElement } from './field-element.js';

/** What a text says: a value, or why it says none, in a sentence that also says what to do. */
export type Reading<Value> = { readonly kind: 'value'; readonly value: Value } | { readonly kind: 'problem'; readonly sentence: string };

/**
 * A field whose value is read from a text. What is typed stays as typed until the field is left or Enter is pressed;
 * then it is read and written the usual way, or, if it cannot be read, kept and complained about. The value is the last
 * one that could be read.
 */
export abstract class TypedField<Value extends string | number | null> extends FieldElement {
  abstract value: Value;

  /** What is typed and not yet read; `undefined` while the text shows the value. */
  @state() private draft: string | undefined;
  /** Nobody is told off while they are still typing for the first time. */
  @state() private isJudged = false;
  /** The value at the beginning of the edit: what Escape brings back. */
  private valueBefore!: Value; // set when a draft begins, read while there is one
  /** The value that this field wrote last, to tell the owner's from it. */
  #known: Value | undefined;
  /** What the owner was told of it. */
  #told: string | undefined;

  protected abstract read(text: string): Reading<Value>;
  protected abstract write(value: Value): string;
  /** What is said of a required field that was emptied. */
  protected abstract get missing(): string;

  protected get text(): string {
    return this.draft ?? this.write(this.value);
  }

  protected get isEdited(): boolean {
    return this.draft !== undefined;
  }

  protected override get complaint(): string | undefined {
    if (!this.isJudged) return undefined;
    if (this.draft === undefined) return this.required && this.text === '' ? this.missing : undefined;
    const reading = this.read(this.draft);
    return reading.kind === 'problem' ? reading.sentence : undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A value of the owner's wins over what is typed, unless it is the echo of just that.
    if (!changed.has('value') || Object.is(this.value, this.#known)) return;
    this.#known = this.value;
    const reading = this.draft === undefined ? undefined : this.read(this.draft);
    if (reading?.kind === 'value' && Object.is(reading.value, this.value)) return;
    this.draft = undefined;
    this.isJudged = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // By hand: a binding would not notice that the box holds something else than what it last wrote.
    const { control, text } = this;
    if (control !== null && control.value !== text) control.value = text;
    const { complaint } = this;
    if (complaint === this.#told) return;
    this.#told = complaint;
    emit(this, 'zw-complaint', { sentence: complaint });
  }

  /** Takes a text in place of what is typed, and tells the owner what it says. */
  protected type(text: string, { isComposing = false } = {}): void {
    if (this.draft === undefined) this.valueBefore = this.value;
    this.draft = text;
    if (isComposing) return;
    const reading = this.read(text);
    if (reading.kind === 'value') emit(this, 'zw-input', { value: reading.value });
  }

  /** Reads what was typed for good. Answers whether it could be read. */
  protected settle(): boolean {
    if (this.draft === undefined) return true;
    this.isJudged = true;
    const reading = this.read(this.draft);
    if (reading.kind === 'problem') {
      announce(this, reading.sentence);
      return false;
    }
    this.take(reading.value);
    if (this.complaint !== undefined) announce(this, this.complaint);
    return true;
  }

  /** Makes a value that was typed, stepped to or picked this field's own. */
  protected take(value: Value): void {
    const before = this.draft === undefined ? this.value : this.valueBefore;
    this.draft = undefined;
    this.#known = value;
    this.value = value;
    if (!Object.is(before, value)) emit(this, 'zw-change', { value });
  }

  /** Forgets what was typed since the value was last settled. Answers whether there was anything. */
  protected revert(): boolean {
    if (this.draft === undefined) return false;
    this.isJudged = false;
    const { value, valueBefore: before } = this;
    this.draft = undefined;
    this.#known = before;
    this.value = before;
    // An owner that followed the typing has to be told.
    emit(this, 'zw-input', { value: before });
    if (!Object.is(value, before)) emit(this, 'zw-change', { value: before });
    return true;
  }

  protected readonly onInput = (event: InputEvent): void => {
    // The one who listens is bound to the input alone.
    this.type((event.target as HTMLInputElement).value, { isComposing: event.isComposing });
  };

  protected readonly onCompositionEnd = (event: CompositionEvent): void => {
    this.type((event.target as HTMLInputElement).value);
  };
}
