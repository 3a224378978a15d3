import { textOf } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface SettledFieldProps {
  readonly id: string;
  readonly path?: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isReadonly: boolean;
  readonly onText: (text: string) => void;
}

/** A text that means something only when it is whole: it is an edit when the field is left, or Enter pressed. */
export function settledField({ id, path, label, value, hint, error, isReadonly, onText }: SettledFieldProps): TemplateResult {
  const says = error ?? hint;
  return html`<div class="zw-field">
    <label class="zw-label" for=${id}>${label}</label>
    <input
      id=${id}
      class="zw-input"
      data-path=${path ?? nothing}
      autocomplete="off"
      spellcheck="false"
      aria-describedby=${says === undefined ? nothing : `${id}-says`}
      ?readonly=${isReadonly}
      .value=${live(value)}
      @change=${(event: Event) => onText(textOf(event).trim())}
    />
    ${says === undefined ? nothing : html`<p class=${error === undefined ? 'zw-hint' : 'zw-error'} id=${`${id}-says`}>${says}</p>`}
  </div>`;
}
