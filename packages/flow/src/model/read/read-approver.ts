import type { Approver } from '../approver.js';
import type { Setting } from './setting.js';

/** Somebody, as a `zw:approver` names him. */
export function readApprover(setting: Setting): Approver | undefined {
  const kind = setting.word('kind', ['person', 'role', 'departmentHead', 'superiors', 'applicantChoice', 'initiator', 'expression']);
  switch (kind) {
    case 'person': {
      const accountId = setting.id('id', 'acc');
      return accountId === undefined ? missing(setting, 'id') : { kind, accountId };
    }
    case 'role': {
      const roleId = setting.id('id', 'rol');
      return roleId === undefined ? missing(setting, 'id') : { kind, roleId };
    }
    case 'departmentHead': {
      const departmentId = setting.id('id', 'dep');
      return { kind, ...(departmentId === undefined ? {} : { departmentId }) };
    }
    case 'superiors':
      return { kind, levels: setting.count('levels') ?? 1 };
    case 'applicantChoice': {
      const roleId = setting.id('id', 'rol');
      return { kind, ...(roleId === undefined ? {} : { roleId }) };
    }
    case 'initiator':
      return { kind };
    case 'expression':
      return { kind, text: setting.text('text') ?? '', of: setting.word('of', ['assignee', 'users', 'groups']) ?? 'assignee' };
    case undefined:
      return missing(setting, 'kind');
  }
}

/** What cannot be read was told of already; what is not there at all is told of here. */
export function missing(setting: Setting, attribute: string): undefined {
  return setting.text(attribute) === undefined ? setting.bad(attribute, '') : undefined;
}
