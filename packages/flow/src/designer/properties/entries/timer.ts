import { choiceField } from '@zhengwu/ui/properties';
import { html, type TemplateResult } from 'lit';
import type { FlowNode, NodeEvent } from '../../../model/flow.js';
import type { PanelDesk } from '../panel-desk.js';
import { settledField } from '../settled-field.js';
import { DURATION_UNITS, durationText, plainDuration, type DurationUnit } from '../timer-text.js';

type Timer = NonNullable<NodeEvent['timer']>;

const KINDS: readonly Timer['kind'][] = ['duration', 'date', 'cycle'];
/** What stands there until somebody says another one. */
const FRESH: Readonly<Record<Timer['kind'], string>> = { duration: 'P1D', date: '', cycle: 'R3/PT24H' };

/** How long, until when or how often. A duration of one unit is a number and its unit; all else is written as the engine reads it. */
export function timerEntry(desk: PanelDesk, node: FlowNode): TemplateResult {
  const { says, isReadonly, context } = desk;
  const words = says.event;
  const timer = node.event?.timer;
  const kind = timer?.kind ?? 'duration';
  const set = (now: Timer): boolean => desk.apply('flow/set-timer', { id: node.id, timer: now.text === '' ? null : now });
  const plain = timer === undefined ? { amount: null, unit: 'D' as const } : kind === 'duration' ? plainDuration(timer.text) : undefined;
  return html`${choiceField({
    id: 'timer',
    path: 'timer',
    label: words.timer,
    value: kind,
    options: KINDS.map((each) => ({ value: each, label: words.timers[each] })),
    isReadonly,
    onChoice: (value) => {
      const chosen = value as Timer['kind']; // one of the options
      if (chosen !== kind) set({ kind: chosen, text: chosen === 'date' ? `${context.today}T17:00:00` : FRESH[chosen] });
    },
  })}
  ${plain === undefined
    ? settledField({ id: 'timer-text', label: words.text, hint: kind === 'duration' ? words.durationHint : kind === 'date' ? words.dateHint : words.cycleHint, error: (timer?.text ?? '') === '' ? words.timerMissing : undefined, value: timer?.text ?? '', isReadonly, onText: (text) => set({ kind, text }) })
    : amountFields(desk, plain, (duration) => set({ kind: 'duration', text: durationText(duration) }))}`;
}

function amountFields({ says, isReadonly }: PanelDesk, { amount, unit }: { readonly amount: number | null; readonly unit: DurationUnit }, onDuration: (duration: { readonly amount: number; readonly unit: DurationUnit }) => void): TemplateResult {
  const words = says.event;
  return html`<div class="pair">
      <zw-number-field
        id="timer-amount"
        min="1"
        max="9999"
        .label=${words.amount}
        .value=${amount}
        .error=${amount === null ? words.timerMissing : ''}
        ?readonly=${isReadonly}
        @zw-change=${({ detail }: CustomEvent<{ value: number | null }>) => detail.value !== null && onDuration({ amount: detail.value, unit })}
      ></zw-number-field>
      ${choiceField({ id: 'timer-unit', label: words.unit, value: unit, options: DURATION_UNITS.map((each) => ({ value: each, label: words.units[each] })), isReadonly: isReadonly || amount === null, onChoice: (value) => amount !== null && onDuration({ amount, unit: value as DurationUnit }) /* one of the options */ })}
    </div>
    <p class="says">${words.days}</p>`;
}
