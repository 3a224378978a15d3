import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from './text-field.js';

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  /** It is shown and cannot be chosen; its label says why. */
  readonly isDisabled?: boolean;
}

interface ChoiceFieldProps {
  readonly id: string;
  readonly label: string;
  /** That of an option; one that no option has is shown as it is. */
  readonly value: string;
  readonly options: readonly ChoiceOption[];
  readonly isReadonly: boolean;
  readonly path?: string;
  readonly hint?: string | undefined;
  readonly onChoice: (value: string) => void;
}

/** One of a few. */
export function choiceField({ id, label, value, options, isReadonly, path, hint, onChoice }: ChoiceFieldProps): TemplateResult {
  const isForeign = options.every((option) => option.value !== value);
  return html`<div class="zw-field">
    <label class="zw-label" for=${id}>${label}</label>
    <select id=${id} class="zw-input" data-path=${path ?? nothing} aria-describedby=${hint === undefined ? nothing : `${id}-hint`} ?disabled=${isReadonly} @change=${(event: Event) => onChoice(textOf(event))}>
      ${isForeign ? html`<option value=${value} selected>${value}</option>` : nothing}
      ${options.map((option) => html`<option value=${option.value} ?disabled=${option.isDisabled === true && option.value !== value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>
    ${hint === undefined ? nothing : html`<p class="zw-hint" id=${`${id}-hint`}>${hint}</p>`}
  </div>`;
}
