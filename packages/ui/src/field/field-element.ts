import { LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { LangController } from '../lang/lang-controller.js';
import { field, type FieldTie } from '../look/field.js';

/** A label, a control, and what is said of it, as an element. The control is the element's own to draw. */
export abstract class FieldElement extends LitElement {
  /** What is asked for. It names the control, seen or not. */
  @property() label = '';
  /** The label is there for screen readers alone: in a table's cell, in a toolbar. */
  @property({ type: Boolean, attribute: 'hide-label' }) hideLabel = false;
  /** A sentence below the control that helps to fill it in. */
  @property() hint = '';
  /** What the owner finds wrong with the value. What cannot be read at all, the field says itself, and first. */
  @property() error = '';
  /** Hint and error are for screen readers alone: the owner shows them around the field. */
  @property({ type: Boolean, attribute: 'hide-notes' }) hideNotes = false;
  @property({ type: Boolean, reflect: true }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** The value can be read, focused and copied, not changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;

  protected readonly language = new LangController(this);

  /** What is wrong with what was typed or left out; the owner has not been told such a value. */
  protected abstract get complaint(): string | undefined;

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    this.control?.focus(options);
  }

  protected get control(): HTMLInputElement | null {
    return this.renderRoot.querySelector<HTMLInputElement>('#control');
  }

  protected get isStill(): boolean {
    return this.disabled || this.readonly;
  }

  protected get isInvalid(): boolean {
    return this.complaint !== undefined || this.error !== '';
  }

  /** What the field itself has to say of its value, in the place of the hint and after it. */
  protected remark(): string {
    return '';
  }

  /** The label, the control, what is said of it. */
  protected frame(control: (tie: FieldTie) => TemplateResult): TemplateResult {
    const hint = [this.hint, this.remark()].filter((part) => part !== '').join(' ');
    const error = this.complaint ?? this.error;
    return field(
      {
        id: 'control',
        label: this.label,
        hint: hint === '' ? undefined : hint,
        error: error === '' ? undefined : error,
        isRequired: this.required,
        isLabelHidden: this.hideLabel,
        areNotesHidden: this.hideNotes,
      },
      control,
    );
  }
}
