import { LIMIT_UNITS, type TimeLimit } from '@zhengwu/core';
import { SIGN_MODES, type Escalation } from '../approver.js';
import { elementAt, elementsAt, extensionsOf, type ModdleElement } from '../moddle/moddle-element.js';
import {
  clockOf,
  NOTICE_EVENTS,
  STEP_KINDS,
  type FieldRight,
  type ReturnPolicy,
  type Step,
  type StepNotice,
  type StepPermissions,
} from '../step.js';
import { missing, readApprover } from './read-approver.js';
import { readEngineStep } from './read-engine-step.js';
import type { Report } from './read-flow.js';
import { Setting } from './setting.js';

/**
 * What makes a task a 环节: our own settings, and where there are none, what a user task's engine attributes say. Other tasks are steps if we
 * said so.
 */
export function readStep(task: ModdleElement, report: Report = () => undefined): Step | undefined {
  const [own] = extensionsOf(task, 'zw:Step');
  if (own !== undefined) return readOwnStep(own, task, report);
  return task.$instanceOf('bpmn:UserTask') ? readEngineStep(task) : undefined;
}

function readOwnStep(element: ModdleElement, task: ModdleElement, report: Report): Step {
  const settingOf = (part: ModdleElement): Setting => new Setting(part, task, report);
  const setting = settingOf(element);
  const kind = setting.word('kind', STEP_KINDS) ?? 'other';
  const limit = readLimit(setting);
  const procedureId = setting.id('procedure', 'pro');
  const back = elementAt(element, 'return');
  const returns = back === undefined ? undefined : readReturn(settingOf(back));
  const later = elementAt(element, 'escalation');
  const escalation = later === undefined ? undefined : readEscalation(settingOf(later));
  return {
    kind,
    approvers: elementsAt(element, 'approvers').flatMap((approver) => readApprover(settingOf(approver)) ?? []),
    sign: setting.word('sign', SIGN_MODES) ?? 'claim',
    ...(limit === undefined ? {} : { limit }),
    clock: setting.word('clock', ['run', 'pause', 'stop']) ?? clockOf(kind),
    ...(procedureId === undefined ? {} : { procedureId }),
    notices: elementsAt(element, 'notices').flatMap((notice) => readNotice(settingOf(notice)) ?? []),
    rights: elementsAt(element, 'rights').flatMap((right) => readRight(settingOf(right)) ?? []),
    ...(returns === undefined ? {} : { returns }),
    permissions: readPermissions(setting),
    ...(escalation === undefined ? {} : { escalation }),
  };
}

function readLimit(setting: Setting): TimeLimit | undefined {
  const [amount, unit] = [setting.count('amount'), setting.word('unit', LIMIT_UNITS)];
  return amount === undefined || unit === undefined ? undefined : { amount, unit };
}

function readNotice(setting: Setting): StepNotice | undefined {
  const [on, channel, to] = [setting.word('on', NOTICE_EVENTS), setting.word('channel', ['sms', 'document', 'message']), setting.word('to', ['applicant', 'approvers', 'collector'])];
  const templateId = setting.id('template', 'tpl');
  if (on === undefined || channel === undefined) return undefined;
  return { on, channel, to: to ?? 'applicant', ...(templateId === undefined ? {} : { templateId }) };
}

function readRight(setting: Setting): FieldRight | undefined {
  const [fieldId, right] = [setting.text('field'), setting.word('right', ['hidden', 'visible', 'editable', 'required'])];
  return fieldId === undefined || right === undefined ? undefined : { fieldId, right };
}

function readReturn(setting: Setting): ReturnPolicy | undefined {
  const to = setting.word('to', ['previous', 'start', 'chosen', 'step']);
  if (to !== 'step') return to === undefined ? undefined : { to };
  const stepId = setting.text('step');
  return stepId === undefined ? missing(setting, 'step') : { to, stepId };
}

function readEscalation(setting: Setting): Escalation | undefined {
  const [after, action, roleId] = [readLimit(setting), setting.word('action', ['remind', 'report', 'reassign']), setting.id('role', 'rol')];
  return after === undefined || action === undefined ? undefined : { after, action, ...(roleId === undefined ? {} : { roleId }) };
}

/** Named one by one, separated by spaces; what is not named is not allowed. */
function readPermissions(setting: Setting): StepPermissions {
  const named = new Set((setting.text('permissions') ?? '').split(/\s+/));
  return { transfer: named.has('transfer'), delegate: named.has('delegate'), addSigner: named.has('addSigner'), takeBack: named.has('takeBack') };
}
