import { LIMIT_UNITS, type LimitUnit, type TimeLimit } from '@zhengwu/core';
import { choiceField } from '@zhengwu/ui/properties';
import { html, nothing, type TemplateResult } from 'lit';
import type { PanelDesk } from './panel-desk.js';

interface LimitFieldProps {
  readonly id: string;
  readonly path?: string;
  readonly label: string;
  readonly unitLabel: string;
  readonly value: TimeLimit | undefined;
  readonly placeholder?: string | undefined;
  /** A limit that cannot be nothing is 1 at least, and stays as it is when its number is taken out. */
  readonly isRequired?: boolean;
  readonly onLimit: (limit: TimeLimit | null) => void;
}

/** A number and its unit; without a number nothing is said. */
export function limitField({ texts, isReadonly }: PanelDesk, { id, path, label, unitLabel, value, placeholder, isRequired = false, onLimit }: LimitFieldProps): TemplateResult {
  const unit = value?.unit ?? 'workingDay';
  return html`<div class="pair">
    <zw-number-field
      id=${id}
      data-path=${path ?? nothing}
      min=${isRequired ? 1 : 0}
      max="9999"
      .label=${label}
      .placeholder=${placeholder ?? ''}
      .value=${value?.amount ?? null}
      ?required=${isRequired}
      ?readonly=${isReadonly}
      @zw-change=${({ detail }: CustomEvent<{ value: number | null }>) => {
        if (detail.value !== null) onLimit({ amount: detail.value, unit });
        else if (!isRequired) onLimit(null);
      }}
    ></zw-number-field>
    ${choiceField({
      id: `${id}-unit`,
      label: unitLabel,
      value: unit,
      options: LIMIT_UNITS.map((each) => ({ value: each, label: texts.units[each] })),
      isReadonly: isReadonly || value === undefined,
      onChoice: (choice) => value !== undefined && onLimit({ amount: value.amount, unit: choice as LimitUnit }), // one of the options
    })}
  </div>`;
}
