import { choiceField } from '@zhengwu/ui/properties';
import type { TemplateResult } from 'lit';
import type { SequenceFlow } from '../../../model/flow.js';
import { OUTCOMES, type Outcome } from '../../../model/outcome.js';
import type { PanelDesk } from '../panel-desk.js';

/** What a way out of a step stands for: 受理, 补正, 准予 … */
export function outcomeEntry({ words, says, isReadonly, apply }: PanelDesk, { id, outcome }: SequenceFlow, field = 'outcome'): TemplateResult {
  return choiceField({
    id: field,
    path: 'outcome',
    label: says.ways.outcome,
    value: outcome ?? '',
    options: [{ value: '', label: says.ways.noOutcome }, ...OUTCOMES.map((each) => ({ value: each, label: words.outcome[each] }))],
    isReadonly,
    onChoice: (value) => apply('flow/set-outcome', { id, outcome: value === '' ? null : (value as Outcome) }), // one of the options
  });
}
