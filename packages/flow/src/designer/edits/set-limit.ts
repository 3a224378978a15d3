import type { TimeLimit } from '@zhengwu/core';
import { changeStep, without } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** How long a step may take; null: nothing is said. */
export const setLimit: FlowEdit<{ readonly id: string; readonly limit: TimeLimit | null }> = (tools, { id, limit }) =>
  changeStep(tools, id, (step) => (limit === null ? without(step, 'limit') : { ...step, limit }));
