import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isReadonly: boolean;
  readonly onText: (text: string) => void;
}

/** A name: each letter is an edit, joined to one step. */
export function nameField({ label, value, isReadonly, onText }: NameFieldProps): TemplateResult {
  return html`<div class="zw-field">
    <label class="zw-label" for="name">${label}</label>
    <input
      id="name"
      class="zw-input"
      data-live
      data-path="name"
      autocomplete="off"
      spellcheck="false"
      ?readonly=${isReadonly}
      .value=${live(value)}
      @input=${(event: Event) => onText((event.currentTarget as HTMLInputElement).value)}
    />
  </div>`;
}
