import type { SignMode } from '../../model/approver.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** How several people finish a step. */
export const setSign: FlowEdit<{ readonly id: string; readonly sign: SignMode }> = (tools, { id, sign }) => changeStep(tools, id, (step) => ({ ...step, sign }));
