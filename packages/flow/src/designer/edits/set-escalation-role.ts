import type { Id } from '@zhengwu/core';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** Whom a step goes to, or is reported to, when it is late. A step without escalation stays as it is. */
export const setEscalationRole: FlowEdit<{ readonly id: string; readonly roleId: Id<'rol'> }> = (tools, { id, roleId }) =>
  changeStep(tools, id, (step) => (step.escalation === undefined ? step : { ...step, escalation: { ...step.escalation, roleId } }));
