import type { Account } from '@zhengwu/core';
import type { PickerOption } from '@zhengwu/ui';
import type { FlowDesignerTexts } from '../../messages/designer.js';
import type { PropertiesTexts } from '../../messages/properties.js';
import type { Approver } from '../../model/approver.js';
import type { FlowContext } from '../../model/context.js';
import { approverName } from './approver-names.js';

interface OptionWords {
  readonly texts: FlowDesignerTexts;
  readonly says: PropertiesTexts;
}

/** An approver as the id of an option, and the other way round by `approverOf`. */
export function optionId(approver: Approver): string {
  return JSON.stringify(approver);
}

/** What an option stands for: one of those that were offered, or that the step had already. */
export function approverOf(id: string, known: readonly Approver[]): Approver | undefined {
  return known.find((approver) => optionId(approver) === id);
}

const LEVELS = [1, 2, 3, 4, 5];

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
    ...roles.map(({ id }): Approver => ({ kind: 'applicantChoice', roleId: id })),
  ];
}

/** An option of the picker: the name, and beside it what tells namesakes apart. Whose account is disabled is shown, and not to be chosen. */
export function approverOption(approver: Approver, context: FlowContext, { texts, says }: OptionWords): PickerOption {
  const { approver: words } = texts;
  const { accounts = [], roles = [], departments = [] } = context;
  const option = { id: optionId(approver), label: approverName(approver, context, texts) };
  const departmentName = (id: string | undefined): string => departments.find((department) => department.id === id)?.name ?? '';
  switch (approver.kind) {
    case 'person': {
      const account = accounts.find(({ id }) => id === approver.accountId);
      if (account === undefined) return { ...option, group: words.groups.person };
      const posts = account.roleIds.flatMap((roleId) => roles.find(({ id }) => id === roleId)?.name ?? []);
      const note = [absence(account, accounts, { texts, says }), departmentName(account.departmentId), ...posts].filter((each) => each !== '').join(' · ');
      const label = account.state === 'active' ? option.label : says.people.named(option.label, words.states[account.state]);
      return { ...option, label, note, group: words.groups.person, ...(account.state === 'disabled' ? { isDisabled: true, reason: says.people.disabled } : {}) };
    }
    case 'role':
      return { ...option, note: departmentName(roles.find(({ id }) => id === approver.roleId)?.departmentId), group: words.groups.role };
    case 'departmentHead':
      return { ...option, group: approver.departmentId === undefined ? words.groups.special : words.groups.head };
    case 'applicantChoice':
      return { ...option, group: approver.roleId === undefined ? words.groups.special : says.people.choiceGroup };
    default:
      return { ...option, group: words.groups.special };
  }
}

/** Of somebody who is away: who stands in. */
function absence(account: Account, accounts: readonly Account[], { says }: OptionWords): string {
  if (account.state !== 'away') return '';
  const deputy = accounts.find(({ id, state }) => id === account.deputyId && state === 'active');
  return deputy === undefined ? '' : says.people.standsIn(deputy.name);
}
