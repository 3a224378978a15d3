import { html, nothing, type TemplateResult } from 'lit';

interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isReadonly: boolean;
  /** Where findings lead. */
  readonly path?: string;
  readonly onChoice: (value: string) => void;
}

/** One of a few. */
export function choiceField({ id, label, value, options, isReadonly, path, onChoice }: ChoiceFieldProps): TemplateResult {
  return html`<div class="zw-field">
    <label class="zw-label" for=${id}>${label}</label>
    <select id=${id} class="zw-input" data-path=${path ?? nothing} ?disabled=${isReadonly} @change=${(event: Event) => onChoice((event.currentTarget as HTMLSelectElement).value)}>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>
  </div>`;
}
