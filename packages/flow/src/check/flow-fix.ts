import type { Expression, Fix, Id, TimeLimit } from '@zhengwu/core';
import type { Approver, SignMode } from '../model/approver.js';
import type { GatewayType } from '../model/flow.js';
import type { Outcome } from '../model/outcome.js';
import type { FieldRight, ReturnPolicy, StepClock, StepKind, StepNotice } from '../model/step.js';

/**
 * The edits that fixes name, with what each is told. The designer does them over the diagram; `id` is always that of an element of
 * the file. An edit that makes something new draws the ids of it itself, and says where it put it.
 */
export interface FlowEditArgs {
  /** The name of a node or a way. */
  readonly 'flow/rename': { readonly id: string; readonly name: string };
  /** Of a gateway or an activity: the way that is taken when no condition holds, or none. The way's own condition goes. */
  readonly 'flow/set-default': { readonly id: string; readonly edgeId: string | null };
  readonly 'flow/set-condition': { readonly id: string; readonly condition: Expression | null };
  readonly 'flow/set-outcome': { readonly id: string; readonly outcome: Outcome | null };
  /** A new end event behind a node from which nothing leads on. */
  readonly 'flow/append-end': { readonly id: string };
  /** A gateway between a node and the ways that leave it (`after`) or meet at it (`before`); these are led through it. */
  readonly 'flow/insert-gateway': { readonly id: string; readonly side: 'before' | 'after'; readonly gateway: GatewayType };
  /** Makes a gateway one of another kind; its ways stay. */
  readonly 'flow/set-gateway': { readonly id: string; readonly gateway: GatewayType };
  /** Takes a gateway of one way in and one way out away and joins the two ways to one. */
  readonly 'flow/remove-gateway': { readonly id: string };
  /** Takes nodes or ways away, and with nodes the ways at them. */
  readonly 'flow/remove': { readonly ids: readonly string[] };
  readonly 'flow/set-trigger': { readonly id: string; readonly trigger: 'none' };

  readonly 'flow/set-kind': { readonly id: string; readonly kind: StepKind };
  readonly 'flow/set-approvers': { readonly id: string; readonly approvers: readonly Approver[] };
  /** `shown`: the name of who comes. */
  readonly 'flow/replace-approver': { readonly id: string; readonly from: Approver; readonly to: Approver; readonly shown: string };
  readonly 'flow/set-sign': { readonly id: string; readonly sign: SignMode };
  readonly 'flow/set-clock': { readonly id: string; readonly clock: StepClock };
  readonly 'flow/set-limit': { readonly id: string; readonly limit: TimeLimit | null };
  readonly 'flow/set-procedure': { readonly id: string; readonly procedureId: Id<'pro'> | null; readonly shown: string };
  readonly 'flow/set-returns': { readonly id: string; readonly returns: ReturnPolicy | null; readonly shown: string };
  readonly 'flow/set-rights': { readonly id: string; readonly rights: readonly FieldRight[] };
  readonly 'flow/set-escalation-role': { readonly id: string; readonly roleId: Id<'rol'>; readonly shown: string };
  readonly 'flow/add-notice': { readonly id: string; readonly notice: StepNotice };
  /** Of the step's notices, the one at this place in the list. */
  readonly 'flow/set-notice-template': { readonly id: string; readonly index: number; readonly templateId: `tpl_${string}`; readonly shown: string };

  /**
   * A way of this outcome out of a step, through the choice behind it: of 补正 to the 补正 and its second look, of what is sent back to the step before, else to a
   * new end event of the outcome's name.
   */
  readonly 'flow/add-outcome': { readonly id: string; readonly outcome: Outcome };
  /** A new step of a kind on the way out of a step, before what follows it. */
  readonly 'flow/append-step': { readonly id: string; readonly kind: StepKind };
  /**
   * A 补正 that comes back to where it was asked is led to a new 受理 step instead, from which `accepted` leads to where the former step's
   * does and `withdrawn` to an end: nothing can be asked again.
   */
  readonly 'flow/check-correction-once': { readonly id: string; readonly acceptanceId: string };
}

export type FlowEditName = keyof FlowEditArgs;

/** A fix by one of the designer's edits: a name that is none of them, or other arguments, do not compile. */
export function fix<Name extends FlowEditName>(edit: Name, args: FlowEditArgs[Name]): Fix {
  return { edit, args };
}
