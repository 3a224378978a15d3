import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { Approver } from '../../model/approver.js';
import type { FlowContext } from '../../model/context.js';

/** How an approver is called: as the directory names him now. */
export function approverName(approver: Approver, { accounts = [], roles = [], departments = [] }: FlowContext, { approver: words }: FlowDesignerTexts): string {
  const roleName = (id: string): string => roles.find((role) => role.id === id)?.name ?? words.gone(id);
  switch (approver.kind) {
    case 'person':
      return accounts.find(({ id }) => id === approver.accountId)?.name ?? words.gone(approver.accountId);
    case 'role':
      return roleName(approver.roleId);
    case 'departmentHead':
      return approver.departmentId === undefined ? words.ownHead : words.headOf(departments.find(({ id }) => id === approver.departmentId)?.name ?? words.gone(approver.departmentId));
    case 'superiors':
      return words.superiors(approver.levels);
    case 'applicantChoice':
      return approver.roleId === undefined ? words.applicantChoice : words.choiceOf(roleName(approver.roleId));
    case 'initiator':
      return words.initiator;
    case 'expression':
      return words.expression(approver.text);
  }
}
