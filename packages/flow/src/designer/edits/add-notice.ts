import type { StepNotice } from '../../model/step.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** One more notice that a step sends. */
export const addNotice: FlowEdit<{ readonly id: string; readonly notice: StepNotice }> = (tools, { id, notice }) =>
  changeStep(tools, id, (step) => ({ ...step, notices: [...step.notices, notice] }));
