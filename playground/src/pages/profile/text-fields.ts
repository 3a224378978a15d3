import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import { fieldFrame } from './field-frame.js';
import type { ProfileForm } from './profile-form.js';
import type { FieldPath } from './profile-places.js';

interface TextOptions {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly isWide?: boolean;
  /** Digits and letters that are compared by eye, of one width. */
  readonly isCode?: boolean;
  readonly isFixed?: boolean;
  readonly type?: 'text' | 'tel';
  readonly onText: (text: string) => void;
  /** When the field is left: how the text is kept. What is being typed is never touched. */
  readonly settle?: (text: string) => string;
}

/** One line of text: every letter is an edit, a run of them one step. */
export function textField(form: ProfileForm, path: FieldPath, { value, isCode = false, isFixed = false, type = 'text', onText, settle, ...frame }: TextOptions): TemplateResult {
  return fieldFrame(
    form,
    path,
    frame,
    ({ id, describedBy, invalid, isLocked }) => html`<input
      id=${id}
      class=${isCode ? 'zw-input code' : 'zw-input'}
      type=${type}
      data-live
      autocomplete="off"
      spellcheck="false"
      ?readonly=${isLocked || isFixed}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${(event: Event) => onText(textOf(event))}
      @change=${(event: Event) => {
        const text = textOf(event);
        const settled = settle?.(text) ?? text.trim();
        if (settled !== text) onText(settled);
      }}
    />`,
  );
}

interface ChoiceOptions<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly words: Readonly<Record<Value, string>>;
  readonly order: readonly Value[];
  /** What stands for none chosen, where none may be. */
  readonly none?: string;
  readonly hint?: string;
  readonly onChoice: (value: Value | null) => void;
}

export function choiceField<Value extends string>(form: ProfileForm, path: FieldPath, { value, words, order, none, onChoice, ...frame }: ChoiceOptions<Value>): TemplateResult {
  return fieldFrame(
    form,
    path,
    frame,
    ({ id, describedBy, invalid, isLocked }) => html`<select
      id=${id}
      class="zw-input"
      ?disabled=${isLocked}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @change=${(event: Event) => {
        const chosen = (event.target as HTMLSelectElement).value;
        onChoice(order.find((each) => each === chosen) ?? null);
      }}
    >
      ${none === undefined ? '' : html`<option value="" .selected=${live(value === null)}>${none}</option>`}
      ${order.map((each) => html`<option value=${each} .selected=${live(value === each)}>${words[each]}</option>`)}
    </select>`,
  );
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}
