import type { Escalation } from '../../model/approver.js';
import { changeStep, without } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** What happens when a step is late; null: nothing. */
export const setEscalation: FlowEdit<{ readonly id: string; readonly escalation: Escalation | null }> = (tools, { id, escalation }) =>
  changeStep(tools, id, (step) => (escalation === null ? without(step, 'escalation') : { ...step, escalation }));
