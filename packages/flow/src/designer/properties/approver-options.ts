import type { PickerOption } from '@zhengwu/ui';
import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { Approver } from '../../model/approver.js';
import type { FlowContext } from '../../model/context.js';
import { approverName } from './approver-names.js';

/** An approver as the id of an option, and the other way round by `approverOf`. */
export function optionId(approver: Approver): string {
  return JSON.stringify(approver);
}

/** What an option stands for: one of those that were offered, or that the step had already. */
export function approverOf(id: string, known: readonly Approver[]): Approver | undefined {
  return known.find((approver) => optionId(approver) === id);
}

const LEVELS = [1, 2, 3];

/** All that the directory has, and the relations that are found out when a case runs. */
export function offeredApprovers({ accounts = [], roles = [], departments = [] }: FlowContext): readonly Approver[] {
  return [
    ...roles.map(({ id }): Approver => ({ kind: 'role', roleId: id })),
    ...accounts.map(({ id }): Approver => ({ kind: 'person', accountId: id })),
    { kind: 'departmentHead' },
    ...LEVELS.map((levels): Approver => ({ kind: 'superiors', levels })),
    { kind: 'applicantChoice' },
    { kind: 'initiator' },
    ...departments.map(({ id }): Approver => ({ kind: 'departmentHead', departmentId: id })),
  ];
}

/** An option of the picker: the name, and beside it what tells namesakes apart. */
export function approverOption(approver: Approver, context: FlowContext, texts: FlowDesignerTexts): PickerOption {
  const { approver: words } = texts;
  const option = { id: optionId(approver), label: approverName(approver, context, texts) };
  const { accounts = [], roles = [], departments = [] } = context;
  const departmentName = (id: string | undefined): string => departments.find((department) => department.id === id)?.name ?? '';
  switch (approver.kind) {
    case 'person': {
      const account = accounts.find(({ id }) => id === approver.accountId);
      const posts = (account?.roleIds ?? []).flatMap((roleId) => roles.find(({ id }) => id === roleId)?.name ?? []);
      const note = [departmentName(account?.departmentId), ...posts, account === undefined ? '' : words.states[account.state]].filter((each) => each !== '').join(' · ');
      return { ...option, note, group: words.groups.person };
    }
    case 'role':
      return { ...option, note: departmentName(roles.find(({ id }) => id === approver.roleId)?.departmentId), group: words.groups.role };
    case 'departmentHead':
      return { ...option, group: approver.departmentId === undefined ? words.groups.special : words.groups.head };
    default:
      return { ...option, group: words.groups.special };
  }
}
