import type { TimeLimit } from '@zhengwu/core';
import type { Approver, SignMode } from '../../model/approver.js';
import type { Step, StepClock, StepPermissions } from '../../model/step.js';
import { changeStep, without } from './change-step.js';
import type { FlowEdit } from './edit-tools.js';

/** What may be said of several steps at once; what is absent stays as each has it. */
export interface StepChange {
  readonly approvers?: readonly Approver[];
  readonly sign?: SignMode;
  /** null: nothing is said. */
  readonly limit?: TimeLimit | null;
  readonly clock?: StepClock;
  readonly permissions?: Partial<StepPermissions>;
}

/** Says the same of several steps, as one step of the history. */
export const changeSteps: FlowEdit<{ readonly ids: readonly string[]; readonly change: StepChange }> = (tools, { ids, change }) => {
  for (const id of ids) {
    const refusal = changeStep(tools, id, (step) => changed(step, change));
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

function changed(step: Step, { limit, permissions, ...others }: StepChange): Step {
  const now = { ...step, ...others, permissions: { ...step.permissions, ...permissions } };
  return limit === undefined ? now : limit === null ? without(now, 'limit') : { ...now, limit };
}
