import type { Expression, Waiver } from '@zhengwu/core';
import type { FlowEditArgs } from '../../check/flow-fix.js';
import type { Escalation, Starter } from '../../model/approver.js';
import type { EventTrigger, FlowKind, NodeEvent } from '../../model/flow.js';
import type { StepNotice } from '../../model/step.js';
import type { Outcome } from '../../model/outcome.js';
import type { Piece } from '../canvas/make-step.js';
import { addNotice } from './add-notice.js';
import { addOutcome } from './add-outcome.js';
import { appendEnd } from './append-end.js';
import { appendStep } from './append-step.js';
import { changeSteps, type StepChange } from './change-steps.js';
import { checkCorrectionOnce } from './check-correction-once.js';
import type { FlowEdit } from './edit-tools.js';
import { insertGateway } from './insert-gateway.js';
import { moveWay } from './move-way.js';
import { remove } from './remove.js';
import { removeGateway } from './remove-gateway.js';
import { rename } from './rename.js';
import { renameProcess } from './rename-process.js';
import { replaceApprover } from './replace-approver.js';
import { setApprovers } from './set-approvers.js';
import { setClock } from './set-clock.js';
import { setCondition } from './set-condition.js';
import { setDefault } from './set-default.js';
import { setEscalation } from './set-escalation.js';
import { setEscalationRole } from './set-escalation-role.js';
import { setEventCondition } from './set-event-condition.js';
import { setEventName } from './set-event-name.js';
import { setFlowKind } from './set-flow-kind.js';
import { setGateway } from './set-gateway.js';
import { setInterrupting } from './set-interrupting.js';
import { setKind } from './set-kind.js';
import { setLimit } from './set-limit.js';
import { setNoticeTemplate } from './set-notice-template.js';
import { setNotices } from './set-notices.js';
import { setOutcome } from './set-outcome.js';
import { setProcedure } from './set-procedure.js';
import { setReturns } from './set-returns.js';
import { setRights } from './set-rights.js';
import { setSign } from './set-sign.js';
import { setStarters } from './set-starters.js';
import { setTimer } from './set-timer.js';
import { setTrigger } from './set-trigger.js';
import { setWaivers } from './set-waivers.js';
import { addChoice } from './structure/add-choice.js';
import { addParallel } from './structure/add-parallel.js';
import { arrange } from './structure/arrange.js';
import { connect, redirect } from './structure/connect.js';
import { insertPiece } from './structure/insert-piece.js';
import { moveNode } from './structure/move-node.js';
import { paste } from './structure/paste.js';
import { removeLines, type Healed } from './structure/remove-lines.js';
import type { Spot } from './structure/spot.js';
import { tidily } from './structure/tidily.js';

/** The edits that only the designer itself makes, beside those that fixes name. */
export interface OwnEditArgs {
  readonly 'flow/rename-process': { readonly id: string; readonly name: string };
  readonly 'flow/set-flow-kind': { readonly id: string; readonly kind: FlowKind };
  /** `ids` are steps, each once. */
  readonly 'flow/change-steps': { readonly ids: readonly string[]; readonly change: StepChange };
  readonly 'flow/set-notices': { readonly id: string; readonly notices: readonly StepNotice[] };
  readonly 'flow/set-escalation': { readonly id: string; readonly escalation: Escalation | null };
  readonly 'flow/set-starters': { readonly id: string; readonly starters: readonly Starter[] };
  readonly 'flow/set-event': { readonly id: string; readonly trigger: EventTrigger };
  readonly 'flow/set-timer': { readonly id: string; readonly timer: NonNullable<NodeEvent['timer']> | null };
  /** `name`: of the way. */
  readonly 'flow/move-way': { readonly id: string; readonly to: number; readonly name: string };
  readonly 'flow/set-event-condition': { readonly id: string; readonly condition: Expression | null };
  readonly 'flow/set-event-name': { readonly id: string; readonly name: string };
  readonly 'flow/set-interrupting': { readonly id: string; readonly isInterrupting: boolean };
  readonly 'flow/set-waivers': { readonly waivers: readonly Waiver[]; readonly isMore: boolean };
  /** 重新排版. */
  readonly 'flow/arrange': Readonly<Record<string, never>>;
  readonly 'flow/insert-piece': { readonly piece: Piece; readonly name?: string; readonly at: Spot };
  readonly 'flow/add-choice': { readonly id: string; readonly outcomes: readonly Outcome[] };
  readonly 'flow/add-parallel': { readonly at: Spot };
  /** What is on bpmn-js's clipboard. */
  readonly 'flow/paste': { readonly at: Spot };
  /** `shown`: the name of where it leads. */
  readonly 'flow/connect': { readonly from: string; readonly to: string; readonly shown: string };
  readonly 'flow/redirect': { readonly id: string; readonly to: string; readonly shown: string };
  /** `name`: of what is moved, or taken away. */
  readonly 'flow/move-node': { readonly id: string; readonly at: Spot; readonly name: string };
  readonly 'flow/remove-lines': { readonly ids: readonly string[]; readonly healed: readonly Healed[]; readonly name: string };
}

export type DesignerEditArgs = FlowEditArgs & OwnEditArgs;
export type DesignerEditName = keyof DesignerEditArgs;

/** Every edit of a flow by its name. */
export const flowEdits: { readonly [Name in DesignerEditName]: FlowEdit<DesignerEditArgs[Name]> } = {
  'flow/rename': rename,
  'flow/rename-process': renameProcess,
  'flow/set-flow-kind': setFlowKind,
  'flow/change-steps': changeSteps,
  'flow/set-notices': setNotices,
  'flow/set-escalation': setEscalation,
  'flow/set-starters': setStarters,
  'flow/set-event': setTrigger,
  'flow/set-timer': setTimer,
  'flow/move-way': tidily(moveWay),
  'flow/set-event-condition': setEventCondition,
  'flow/set-event-name': setEventName,
  'flow/set-interrupting': setInterrupting,
  'flow/set-waivers': setWaivers,
  'flow/set-default': setDefault,
  'flow/set-condition': setCondition,
  'flow/set-outcome': setOutcome,
  'flow/append-end': tidily(appendEnd),
  'flow/insert-gateway': tidily(insertGateway),
  'flow/set-gateway': setGateway,
  'flow/remove-gateway': tidily(removeGateway),
  'flow/remove': tidily(remove),
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
  'flow/add-outcome': tidily(addOutcome),
  'flow/append-step': tidily(appendStep),
  'flow/check-correction-once': tidily(checkCorrectionOnce),
  'flow/arrange': arrange,
  'flow/insert-piece': tidily(insertPiece),
  'flow/add-choice': tidily(addChoice),
  'flow/add-parallel': tidily(addParallel),
  'flow/paste': tidily(paste),
  'flow/connect': tidily(connect),
  'flow/redirect': tidily(redirect),
  'flow/move-node': tidily(moveNode),
  'flow/remove-lines': tidily(removeLines),
};

/** What is typed letter by letter, each an edit of what its `id` names. */
const TYPED: ReadonlySet<DesignerEditName> = new Set(['flow/rename', 'flow/rename-process', 'flow/set-condition', 'flow/set-event-condition']);

/** By what a run of typing is told from another: letters typed into one name, or condition, are one step. */
export function runOf(name: DesignerEditName, args: unknown): string | undefined {
  if (!TYPED.has(name)) return undefined;
  return `${name} ${(args as { readonly id: string }).id}`; // all of these are told
}
