import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface FlagFieldProps {
  readonly id: string;
  readonly label: string;
  /** Undefined: of several, some are so and some are not. */
  readonly value: boolean | undefined;
  readonly isReadonly: boolean;
  readonly path?: string;
  readonly hint?: string | undefined;
  readonly onFlag: (isOn: boolean) => void;
}

/** Yes or no. */
export function flagField({ id, label, value, isReadonly, path, hint, onFlag }: FlagFieldProps): TemplateResult {
  return html`<div class="zw-field">
    <label class="zw-check">
      <input
        type="checkbox"
        id=${id}
        data-path=${path ?? nothing}
        aria-describedby=${hint === undefined ? nothing : `${id}-hint`}
        .checked=${live(value === true)}
        .indeterminate=${value === undefined}
        ?disabled=${isReadonly}
        @change=${(event: Event) => onFlag((event.currentTarget as HTMLInputElement).checked) /* the listener stands on it */}
      /><span>${label}</span>
    </label>
    ${hint === undefined ? nothing : html`<p class="zw-hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`;
}
