import type { TemplateResult } from 'lit';
import type { Step, StepClock } from '../../../model/step.js';
import type { FlowDesk } from '../../flow-desk.js';
import { choiceField } from '../choice-field.js';

const CLOCKS: readonly StepClock[] = ['run', 'pause', 'stop'];

/** Whether the time of a step counts towards the promised limit. */
export function clockEntry(desk: FlowDesk, id: string, { clock }: Step): TemplateResult {
  const { words, texts, isReadonly } = desk;
  return choiceField({
    id: 'clock',
    path: 'clock',
    label: texts.properties.clock,
    value: clock,
    options: CLOCKS.map((each) => ({ value: each, label: words.clock[each] })),
    isReadonly,
    onChoice: (value) => desk.apply('flow/set-clock', { id, clock: value as StepClock }), // one of the options
  });
}
