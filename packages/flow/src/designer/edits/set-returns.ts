import type { ReturnPolicy } from '../../model/step.js';
import { changeStep, without } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** 退回: whether a step may send a case back, and to where. */
export const setReturns: FlowEdit<{ readonly id: string; readonly returns: ReturnPolicy | null }> = (tools, { id, returns }) =>
  changeStep(tools, id, (step) => (returns === null ? without(step, 'returns') : { ...step, returns }));
