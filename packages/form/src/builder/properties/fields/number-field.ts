import { html, nothing, type TemplateResult } from 'lit';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly isReadonly: boolean;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** Whole numbers, if it is not said. */
  readonly decimals?: number;
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly path?: string;
  readonly onNumber: (value: number | null) => void;
}

/** A number, or none. */
export function numberField({ id, label, value, isReadonly, min, max, step = 1, decimals = 0, unit = '', placeholder = '', hint = '', path, onNumber }: NumberFieldProps): TemplateResult {
  return html`<zw-number-field
    id=${id}
    data-path=${path ?? nothing}
    .label=${label}
    .value=${value}
    .min=${min}
    .max=${max}
    .step=${step}
    .decimals=${decimals}
    .unit=${unit}
    .placeholder=${placeholder}
    .hint=${hint}
    ?readonly=${isReadonly}
    @zw-change=${(event: CustomEvent<{ value: number | null }>) => onNumber(event.detail.value)}
  ></zw-number-field>`;
}
