import type { Waiver } from '@zhengwu/core';
import type { FlowEditArgs } from '../../check/flow-fix.js';
import type { FlowKind } from '../../model/flow.js';
import { addNotice } from './add-notice.js';
import { addOutcome } from './add-outcome.js';
import { appendEnd } from './append-end.js';
import { appendStep } from './append-step.js';
import { checkCorrectionOnce } from './check-correction-once.js';
import type { FlowEdit } from './edit-tools.js';
import { insertGateway } from './insert-gateway.js';
import { remove } from './remove.js';
import { removeGateway } from './remove-gateway.js';
import { rename } from './rename.js';
import { renameProcess } from './rename-process.js';
import { replaceApprover } from './replace-approver.js';
import { setApprovers } from './set-approvers.js';
import { setClock } from './set-clock.js';
import { setCondition } from './set-condition.js';
import { setDefault } from './set-default.js';
import { setEscalationRole } from './set-escalation-role.js';
import { setFlowKind } from './set-flow-kind.js';
import { setGateway } from './set-gateway.js';
import { setKind } from './set-kind.js';
import { setLimit } from './set-limit.js';
import { setNoticeTemplate } from './set-notice-template.js';
import { setOutcome } from './set-outcome.js';
import { setProcedure } from './set-procedure.js';
import { setReturns } from './set-returns.js';
import { setRights } from './set-rights.js';
import { setSign } from './set-sign.js';
import { setTrigger } from './set-trigger.js';
import { setWaivers } from './set-waivers.js';

/** The edits that only the designer itself makes, beside those that fixes name. */
export interface OwnEditArgs {
  readonly 'flow/rename-process': { readonly id: string; readonly name: string };
  readonly 'flow/set-flow-kind': { readonly id: string; readonly kind: FlowKind };
  readonly 'flow/set-waivers': { readonly waivers: readonly Waiver[]; readonly isMore: boolean };
}

export type DesignerEditArgs = FlowEditArgs & OwnEditArgs;
export type DesignerEditName = keyof DesignerEditArgs;

/** Every edit of a flow by its name. */
export const flowEdits: { readonly [Name in DesignerEditName]: FlowEdit<DesignerEditArgs[Name]> } = {
  'flow/rename': rename,
  'flow/rename-process': renameProcess,
  'flow/set-flow-kind': setFlowKind,
  'flow/set-waivers': setWaivers,
  'flow/set-default': setDefault,
  'flow/set-condition': setCondition,
  'flow/set-outcome': setOutcome,
  'flow/append-end': appendEnd,
  'flow/insert-gateway': insertGateway,
  'flow/set-gateway': setGateway,
  'flow/remove-gateway': removeGateway,
  'flow/remove': remove,
  'flow/set-trigger': setTrigger,
  'flow/set-kind': setKind,
  'flow/set-approvers': setApprovers,
  'flow/replace-approver': replaceApprover,
  'flow/set-sign': setSign,
  'flow/set-clock': setClock,
  'flow/set-limit': setLimit,
  'flow/set-procedure': setProcedure,
  'flow/set-returns': setReturns,
  'flow/set-rights': setRights,
  'flow/set-escalation-role': setEscalationRole,
  'flow/add-notice': addNotice,
  'flow/set-notice-template': setNoticeTemplate,
  'flow/add-outcome': addOutcome,
  'flow/append-step': appendStep,
  'flow/check-correction-once': checkCorrectionOnce,
};

/** By what a run of typing is told from another: letters typed into one name are one step. */
export function runOf(name: DesignerEditName, args: unknown): string | undefined {
  if (name !== 'flow/rename' && name !== 'flow/rename-process') return undefined;
  return `${name} ${(args as { readonly id: string }).id}`; // what renaming is told
}
