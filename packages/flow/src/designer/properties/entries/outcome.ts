import type { TemplateResult } from 'lit';
import type { SequenceFlow } from '../../../model/flow.js';
import { OUTCOMES, type Outcome } from '../../../model/outcome.js';
import type { FlowDesk } from '../../flow-desk.js';
import { choiceField } from '../choice-field.js';

/** What a way out of a step stands for: 受理, 补正, 准予 … */
export function outcomeEntry(desk: FlowDesk, { id, outcome }: SequenceFlow): TemplateResult {
  const { words, texts, isReadonly } = desk;
  return choiceField({
    id: 'outcome',
    path: 'outcome',
    label: texts.properties.outcome,
    value: outcome ?? '',
    options: [{ value: '', label: texts.properties.noOutcome }, ...OUTCOMES.map((each) => ({ value: each, label: words.outcome[each] }))],
    isReadonly,
    onChoice: (value) => desk.apply('flow/set-outcome', { id, outcome: value === '' ? null : (value as Outcome) }), // one of the options
  });
}
