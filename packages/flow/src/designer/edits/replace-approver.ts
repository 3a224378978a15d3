import { equalJson } from '@zhengwu/core';
import type { Approver } from '../../model/approver.js';
import { changeStep } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** Another one in the place of one who has left, once if he is there already. */
export const replaceApprover: FlowEdit<{ readonly id: string; readonly from: Approver; readonly to: Approver }> = (tools, { id, from, to }) =>
  changeStep(tools, id, (step) => {
    const approvers = step.approvers.map((each) => (equalJson(each, from) ? to : each));
    return { ...step, approvers: approvers.filter((each, index) => approvers.findIndex((other) => equalJson(other, each)) === index) };
  });
