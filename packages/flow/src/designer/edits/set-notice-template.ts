import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** What one of a step's notices is written from. */
export const setNoticeTemplate: FlowEdit<{ readonly id: string; readonly index: number; readonly templateId: `tpl_${string}` }> = (tools, { id, index, templateId }) =>
  changeStep(tools, id, (step) => ({ ...step, notices: step.notices.map((notice, at) => (at === index ? { ...notice, templateId } : notice)) }));
