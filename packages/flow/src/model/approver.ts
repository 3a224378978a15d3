import type { Id, TimeLimit } from '@zhengwu/core';

/**
 * Who does a step. Several stand side by side: each is asked, or any of them, as `SignMode` says. `expression` is what an
 * imported file said in its engine's language; it is shown, kept and cannot be checked against the directory.
 */
export type Approver =
  | { readonly kind: 'person'; readonly accountId: Id<'acc'> }
  /** 角色 or 岗位: whoever holds it on the day. */
  | { readonly kind: 'role'; readonly roleId: Id<'rol'> }
  /** 部门负责人. Without a department: of the department that handles the item. */
  | { readonly kind: 'departmentHead'; readonly departmentId?: Id<'dep'> }
  /** 连续多级主管: from the head of the former handler's department upwards, `levels` of them, one after the other. */
  | { readonly kind: 'superiors'; readonly levels: number }
  /** 申请人自选, among the holders of a role if one is named. */
  | { readonly kind: 'applicantChoice'; readonly roleId?: Id<'rol'> }
  /** 发起人: whoever started the case. */
  | { readonly kind: 'initiator' }
  | { readonly kind: 'expression'; readonly text: string; readonly of: 'assignee' | 'users' | 'groups' };

/** Who may begin a case: people and posts, for whom an engine can be told. */
export type Starter = Extract<Approver, { readonly kind: 'person' | 'role' }>;

/**
 * How several people finish one step: one of them claims it (`claim`), any one's word counts (或签), all have to sign (会签), half of
 * them do, or all do one after the other (顺序会签).
 */
export const SIGN_MODES = ['claim', 'any', 'all', 'half', 'sequence'] as const;
export type SignMode = (typeof SIGN_MODES)[number];

/** What happens when a step is not done in time. */
export interface Escalation {
  /** After the step began. */
  readonly after: TimeLimit;
  /** 催办, 上报 to the named role, or 改派 to it. */
  readonly action: 'remind' | 'report' | 'reassign';
  readonly roleId?: Id<'rol'>;
}
