import type { Id } from '@zhengwu/core';
import { changeStep, without } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** Which of the item's special procedures a step is. */
export const setProcedure: FlowEdit<{ readonly id: string; readonly procedureId: Id<'pro'> | null }> = (tools, { id, procedureId }) =>
  changeStep(tools, id, (step) => (procedureId === null ? without(step, 'procedureId') : { ...step, procedureId }));
