import type { ViewerTexts } from '../messages/viewer.js';
import type { Approver } from '../model/approver.js';
import type { FlowNode } from '../model/flow.js';
import type { ViewerSurroundings } from './read-viewer-context.js';

/** Who has or had a step: accounts by their names, what is no account as the platform wrote it. */
export function holdersText(by: readonly string[], { accounts }: ViewerSurroundings, { separator }: ViewerTexts): string {
  return by.map((each) => accounts?.get(each)?.name ?? each).join(separator);
}

/** Who does a step, as the flow has it. */
export function approversText({ step }: FlowNode, around: ViewerSurroundings, words: ViewerTexts): string {
  if (step === undefined || step.approvers.length === 0) return words.who.nobody;
  return step.approvers.map((approver) => approverText(approver, around, words)).join(words.separator);
}

function approverText(approver: Approver, { accounts, roles, departments }: ViewerSurroundings, { who }: ViewerTexts): string {
  const roleText = (id: string): string => {
    const role = roles?.get(id);
    return role === undefined ? who.gone(id) : who.role(role.name, departments?.get(role.departmentId ?? '')?.name ?? '');
  };
  switch (approver.kind) {
    case 'person':
      return accounts?.get(approver.accountId)?.name ?? who.gone(approver.accountId);
    case 'role':
      return roleText(approver.roleId);
    case 'departmentHead':
      return approver.departmentId === undefined ? who.head : who.headOf(departments?.get(approver.departmentId)?.name ?? who.gone(approver.departmentId));
    case 'superiors':
      return who.superiors(approver.levels);
    case 'applicantChoice':
      return approver.roleId === undefined ? who.choice : `${who.choice}\u00a0· ${roleText(approver.roleId)}`;
    case 'initiator':
      return who.applicant;
    case 'expression':
      return who.engine;
  }
}
