import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface TextFieldProps {
  /** Unique in the properties. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isReadonly: boolean;
  /** Lines that are shown; a single line takes no line breaks. */
  readonly rows?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Where findings lead. */
  readonly path?: string;
  readonly isMono?: boolean;
  /** Each letter is an edit, joined to one step. */
  readonly onText: (text: string) => void;
  /** For what cannot be an edit at each letter: the field was left, or Enter pressed. */
  readonly onSettled?: (text: string) => void;
}

/** A text: each letter is an edit, and Ctrl+Z takes edits back. */
export function textField({ id, label, value, isReadonly, rows = 1, hint, error, placeholder, path, isMono = false, onText, onSettled }: TextFieldProps): TemplateResult {
  const says = error !== undefined ? `${id}-error` : hint !== undefined ? `${id}-hint` : nothing;
  const control =
    rows === 1
      ? html`<input
          id=${id}
          class="zw-input"
          ?data-mono=${isMono}
          data-live
          data-path=${path ?? nothing}
          autocomplete="off"
          spellcheck="false"
          placeholder=${placeholder ?? nothing}
          aria-describedby=${says}
          aria-invalid=${error === undefined ? nothing : 'true'}
          ?readonly=${isReadonly}
          .value=${live(value)}
          @input=${(event: Event) => onText(textOf(event))}
          @change=${(event: Event) => onSettled?.(textOf(event))}
        />`
      : html`<textarea
          id=${id}
          class="zw-input"
          ?data-mono=${isMono}
          data-live
          data-path=${path ?? nothing}
          rows=${rows}
          spellcheck="false"
          placeholder=${placeholder ?? nothing}
          aria-describedby=${says}
          aria-invalid=${error === undefined ? nothing : 'true'}
          ?readonly=${isReadonly}
          .value=${live(value)}
          @input=${(event: Event) => onText(textOf(event))}
          @change=${(event: Event) => onSettled?.(textOf(event))}
        ></textarea>`;
  return html`<div class="zw-field">
    <label class="zw-label" for=${id}>${label}</label>
    ${control}
    ${error !== undefined ? html`<p class="zw-error" id=${`${id}-error`}>${error}</p>` : hint !== undefined ? html`<p class="zw-hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
  </div>`;
}

/** What stands in the control that an event comes from. */
export function textOf(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value; // the listener stands on the control
}

/** A name has no line breaks: pasted ones become spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
