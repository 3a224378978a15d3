import { LIMIT_UNITS, type LimitUnit } from '@zhengwu/core';
import { html, type TemplateResult } from 'lit';
import type { Step } from '../../../model/step.js';
import type { FlowDesk } from '../../flow-desk.js';
import { choiceField } from '../choice-field.js';

/** 时限: a number and its unit; without a number nothing is said. */
export function limitEntry(desk: FlowDesk, id: string, { limit }: Step): TemplateResult {
  const { texts, isReadonly } = desk;
  const unit = limit?.unit ?? 'workingDay';
  return html`<div class="pair">
    <zw-number-field
      id="limit"
      data-path="limit"
      min="0"
      max="9999"
      .label=${texts.properties.limit}
      .value=${limit?.amount ?? null}
      ?readonly=${isReadonly}
      @zw-change=${(event: CustomEvent<{ value: number | null }>) => desk.apply('flow/set-limit', { id, limit: event.detail.value === null ? null : { amount: event.detail.value, unit } })}
    ></zw-number-field>
    ${choiceField({
      id: 'limit-unit',
      label: texts.properties.limitUnit,
      value: unit,
      options: LIMIT_UNITS.map((each) => ({ value: each, label: texts.units[each] })),
      isReadonly: isReadonly || limit === undefined,
      onChoice: (value) => limit !== undefined && desk.apply('flow/set-limit', { id, limit: { amount: limit.amount, unit: value as LimitUnit } }), // one of the options
    })}
  </div>`;
}
