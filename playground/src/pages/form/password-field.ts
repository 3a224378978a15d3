import { field } from '@zhengwu/ui';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface PasswordField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: 'current-password' | 'new-password';
  readonly isShown: boolean;
  /** A dialog puts the cursor here. */
  readonly isFirst?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** A field for a password, which a person may look at while typing. */
export function passwordField({ id, label, value, autocomplete, isShown, isFirst = false, hint, error, onInput }: PasswordField): TemplateResult {
  return field(
    { id, label, hint, error, isRequired: true },
    (tie) => html`<input
      class="zw-input"
      id=${tie.id}
      name=${tie.id}
      type=${isShown ? 'text' : 'password'}
      autocomplete=${autocomplete}
      autocapitalize="none"
      spellcheck="false"
      ?autofocus=${isFirst}
      aria-describedby=${tie.describedBy}
      aria-invalid=${tie.invalid}
      aria-required=${tie.required}
      .value=${live(value)}
      @input=${(event: InputEvent) => onInput((event.target as HTMLInputElement).value) /* the listener stands on the input */}
    />`,
  );
}

/** The checkbox that shows what is typed into them. */
export function showPassword(label: string, isShown: boolean, onChange: (isShown: boolean) => void): TemplateResult {
  return html`<label class="zw-check"><input type="checkbox" .checked=${isShown} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked) /* as above */} /><span>${label}</span></label>`;
}
