import type { Id, TimeLimit } from '@zhengwu/core';
import type { Approver, Escalation, SignMode } from './approver.js';
import { OUTCOMES } from './outcome.js';

/** 环节: what a task is in the handling of a case. Order as a case goes. */
export const STEP_KINDS = [
  'collection', // 收件
  'acceptance', // 受理
  'correction', // 补正
  'review', // 审核
  'inspection', // 现场核查
  'specialProcedure', // 特别程序: 听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审
  'approval', // 审批
  'decision', // 决定
  'certification', // 制证
  'delivery', // 送达
  'completion', // 办结
  'pledgeReview', // 告知承诺审查
  'followUp', // 事后核查
  'other',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/**
 * What a step does to the clock of the promised limit: it runs, it is paused for as long as the step lasts (行政许可法 第四十五条), or it
 * is not running: not yet (before acceptance) or no more (after the decision).
 */
export type StepClock = 'run' | 'pause' | 'stop';

/**
 * When a notice goes out: as the step begins, as it ends whatever came of it, as its time runs out; or, named by an outcome, as the
 * case leaves it by a way of that outcome (受理通知书 by `accepted`, 不予受理通知书 by `notAccepted`).
 */
export const NOTICE_EVENTS = ['entered', 'completed', 'nearlyDue', 'overdue', ...OUTCOMES] as const;
export type NoticeEvent = (typeof NOTICE_EVENTS)[number];

export interface StepNotice {
  readonly on: NoticeEvent;
  /** 短信, 文书 (a notice on paper or screen), 站内消息. */
  readonly channel: 'sms' | 'document' | 'message';
  readonly to: 'applicant' | 'approvers' | 'collector';
  /** The template it is written from. */
  readonly templateId?: `tpl_${string}`;
}

/** What a step's people may do with a field of the form. Fields that are not named are visible. */
export interface FieldRight {
  readonly fieldId: string;
  readonly right: 'hidden' | 'visible' | 'editable' | 'required';
}

/** 退回: whether the step may send a case back, and to where. */
export type ReturnPolicy =
  | { readonly to: 'previous' | 'start' | 'chosen' }
  /** Always to this step. */
  | { readonly to: 'step'; readonly stepId: string };

/** 转办, 委派, 加签, 拿回: operations at run time, allowed here or not. */
export interface StepPermissions {
  readonly transfer: boolean;
  readonly delegate: boolean;
  readonly addSigner: boolean;
  readonly takeBack: boolean;
}

/** Everything that makes a task of a drawing a 环节 of a case. */
export interface Step {
  readonly kind: StepKind;
  readonly approvers: readonly Approver[];
  readonly sign: SignMode;
  /** How long the step may take. */
  readonly limit?: TimeLimit;
  readonly clock: StepClock;
  /** Which of the item's special procedures this is; only of `specialProcedure` and `inspection`. */
  readonly procedureId?: Id<'pro'>;
  readonly notices: readonly StepNotice[];
  readonly rights: readonly FieldRight[];
  readonly returns?: ReturnPolicy;
  readonly permissions: StepPermissions;
  readonly escalation?: Escalation;
}

export const NO_PERMISSIONS: StepPermissions = { transfer: false, delegate: false, addSigner: false, takeBack: false };

/** A step of a kind before anybody has said more of it. Before acceptance and after the decision the clock does not run. */
export function freshStep(kind: StepKind): Step {
  return { kind, approvers: [], sign: 'claim', clock: clockOf(kind), notices: [], rights: [], permissions: NO_PERMISSIONS };
}

/** The clock that the law gives a kind of step: 行政许可法 第四十二条 (from acceptance to decision) and 第四十五条 (what is not counted). */
export function clockOf(kind: StepKind): StepClock {
  switch (kind) {
    case 'collection':
    case 'acceptance':
    case 'correction':
    case 'certification':
    case 'delivery':
    case 'completion':
    case 'followUp':
      return 'stop';
    case 'specialProcedure':
      return 'pause';
    case 'review':
    case 'inspection':
    case 'approval':
    case 'decision':
    case 'pledgeReview':
    case 'other':
      return 'run';
  }
}
