import { field } from '@zhengwu/ui';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isRequired?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly autocomplete?: 'username' | 'name' | 'organization' | 'off';
  /** The id of a `<datalist>` in the same root. */
  readonly list?: string;
  readonly onInput: (value: string) => void;
}

/** A field for a line of text. */
export function textField({ id, label, value, maxLength, isRequired = false, hint, error, autocomplete = 'off', list, onInput }: TextField): TemplateResult {
  return field(
    { id, label, hint, error, isRequired },
    (tie) => html`<input
      class="zw-input"
      id=${tie.id}
      name=${tie.id}
      maxlength=${maxLength}
      autocomplete=${autocomplete}
      spellcheck="false"
      list=${list ?? nothing}
      aria-describedby=${tie.describedBy}
      aria-invalid=${tie.invalid}
      aria-required=${tie.required}
      .value=${live(value)}
      @input=${(event: InputEvent) => onInput((event.target as HTMLInputElement).value) /* the listener stands on the input */}
    />`,
  );
}
