import { nothing, type TemplateResult } from 'lit';
import type { FlowNode } from '../../../model/flow.js';
import type { PanelDesk } from '../panel-desk.js';
import { conditionEntry } from './condition.js';

/** What an event waits for until it holds. */
export function eventConditionEntry(desk: PanelDesk, { id, event }: FlowNode): TemplateResult | typeof nothing {
  if (event?.trigger !== 'conditional') return nothing;
  const { condition, engineCondition } = event;
  const words = desk.says.event;
  return conditionEntry(desk, { condition, engineCondition }, { label: words.condition, hint: engineCondition === undefined ? words.conditionMissing : words.conditionHint, onCondition: (now) => desk.apply('flow/set-event-condition', { id, condition: now }) });
}
