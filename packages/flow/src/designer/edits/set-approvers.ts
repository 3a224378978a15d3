import type { Approver } from '../../model/approver.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** Who does a step. */
export const setApprovers: FlowEdit<{ readonly id: string; readonly approvers: readonly Approver[] }> = (tools, { id, approvers }) =>
  changeStep(tools, id, (step) => ({ ...step, approvers }));
