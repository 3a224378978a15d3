import type { TimeLimit } from '@zhengwu/core';
import type { Approver } from '../approver.js';
import type { ModdleElement } from '../moddle/moddle-element.js';
import type { Step } from '../step.js';
import { setting } from './extension-elements.js';

/** A step as our own element. What it does not say is not written. */
export function ownStep(task: ModdleElement, step: Step): ModdleElement {
  const permissions = Object.entries(step.permissions).flatMap(([name, isAllowed]) => (isAllowed ? [name] : []));
  return setting(task, 'zw:Step', {
    kind: step.kind,
    sign: step.sign,
    clock: step.clock,
    ...limitAttributes(step.limit),
    procedure: step.procedureId,
    permissions: permissions.length === 0 ? undefined : permissions.join(' '),
    approvers: step.approvers.map((approver) => setting(task, 'zw:Approver', approverAttributes(approver))),
    notices: step.notices.map(({ on, channel, to, templateId }) => setting(task, 'zw:Notice', { on, channel, to, template: templateId })),
    rights: step.rights.map(({ fieldId, right }) => setting(task, 'zw:Right', { field: fieldId, right })),
    return: step.returns === undefined ? undefined : setting(task, 'zw:Return', { to: step.returns.to, step: step.returns.to === 'step' ? step.returns.stepId : undefined }),
    escalation:
      step.escalation === undefined
        ? undefined
        : setting(task, 'zw:Escalation', { ...limitAttributes(step.escalation.after), action: step.escalation.action, role: step.escalation.roleId }),
  });
}

function limitAttributes(limit: TimeLimit | undefined): Readonly<Record<string, string | undefined>> {
  return { amount: limit === undefined ? undefined : String(limit.amount), unit: limit?.unit };
}

/** Somebody as a `zw:approver`. */
export function approverAttributes(approver: Approver): Readonly<Record<string, string | undefined>> {
  const { kind } = approver;
  switch (kind) {
    case 'person':
      return { kind, id: approver.accountId };
    case 'role':
      return { kind, id: approver.roleId };
    case 'departmentHead':
      return { kind, id: approver.departmentId };
    case 'superiors':
      return { kind, levels: String(approver.levels) };
    case 'applicantChoice':
      return { kind, id: approver.roleId };
    case 'initiator':
      return { kind };
    case 'expression':
      return { kind, of: approver.of, text: approver.text };
  }
}
