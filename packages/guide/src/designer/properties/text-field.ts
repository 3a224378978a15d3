import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface TextFieldProps {
  /** Unique in the properties. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly isReadonly: boolean;
  /** Lines that are shown; a single line is a field that takes no line breaks. */
  readonly rows?: number;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Where findings lead: the path below the element. */
  readonly path?: string;
  /** Each letter is an edit, joined to one step. */
  readonly onText: (text: string) => void;
}

/** A text of the guide: each letter is an edit, Ctrl+Z takes edits back. */
export function textField({ id, label, value, isReadonly, rows = 1, hint, placeholder, path, onText }: TextFieldProps): TemplateResult {
  const hintId = hint === undefined ? nothing : `${id}-hint`;
  const control =
    rows === 1
      ? html`<input
          id=${id}
          class="zw-input"
          data-live
          data-path=${path ?? nothing}
          autocomplete="off"
          placeholder=${placeholder ?? nothing}
          aria-describedby=${hintId}
          ?readonly=${isReadonly}
          .value=${live(value)}
          @input=${(event: Event) => onText(textOf(event))}
        />`
      : html`<textarea
          id=${id}
          class="zw-input"
          data-live
          data-path=${path ?? nothing}
          rows=${rows}
          placeholder=${placeholder ?? nothing}
          aria-describedby=${hintId}
          ?readonly=${isReadonly}
          .value=${live(value)}
          @input=${(event: Event) => onText(textOf(event))}
        ></textarea>`;
  return html`<div class="zw-field">
    <label class="zw-label" for=${id}>${label}</label>
    ${control} ${hint === undefined ? nothing : html`<p class="zw-hint" id=${hintId}>${hint}</p>`}
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
