import type { StepNotice } from '../../model/step.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** What a step tells, and when. */
export const setNotices: FlowEdit<{ readonly id: string; readonly notices: readonly StepNotice[] }> = (tools, { id, notices }) => changeStep(tools, id, (step) => ({ ...step, notices }));
