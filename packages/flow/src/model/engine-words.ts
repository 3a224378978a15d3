import type { Id, TimeLimit } from '@zhengwu/core';
import type { Approver, SignMode } from './approver.js';
import type { Outcome } from './outcome.js';

/**
 * How steps are said to an engine, and read from it: one table for both ways. The engine knows account and role ids as users and groups. Whom only
 * the platform can name (a department's head, superiors, whom the applicant chose) is asked of a bean of the platform's:
 * `approvers.people(execution, 'head(dep_x),superiors(2)')` gives the list of account ids.
 */
export const BEAN = 'approvers';
/** The variable that holds whoever started the case; `flowable:initiator` of the start event names it. */
export const INITIATOR = 'initiator';
/** The variable over the people of a step of many signatures. */
export const ONE_APPROVER = 'approver';
/** The variable that holds what came of the step before: an outcome's name. */
const OUTCOME = 'outcome';
/** The engine's calendar that counts working days (`businessCalendarName`). */
export const WORKING_DAYS = 'workingDays';

/** The engine's question whether this came of the step before. */
export function outcomeTest(outcome: Outcome): string {
  return `${OUTCOME} == '${outcome}'`;
}

/** The condition of a way that is taken by its outcome alone. */
export function outcomeCondition(outcome: Outcome): string {
  return `\${${outcomeTest(outcome)}}`;
}

/** How many of a step's people have to have signed, in the engine's words. */
export const COMPLETION: Readonly<Record<'any' | 'all' | 'half' | 'sequence', string>> = {
  any: '${nrOfCompletedInstances > 0}',
  all: '${nrOfCompletedInstances == nrOfInstances}',
  half: '${nrOfCompletedInstances / nrOfInstances >= 0.5}',
  sequence: '${nrOfCompletedInstances == nrOfInstances}',
};

/** A completion condition as a mode, whoever wrote it; undefined where it says something else. */
export function signModeOf(condition: string | undefined, isSequential: boolean): SignMode | undefined {
  if (isSequential) return condition === undefined || isAll(condition) ? 'sequence' : undefined;
  if (condition === undefined || isAll(condition)) return 'all';
  const words = bare(condition);
  if (/^nrOfCompletedInstances(?:>0|>=1|==1)$/.test(words)) return 'any';
  return /^nrOfCompletedInstances\/nrOfInstances>=0\.50*$/.test(words) ? 'half' : undefined;
}

function isAll(condition: string): boolean {
  return /^nrOfCompletedInstances(?:==|>=)nrOfInstances$|^nrOfCompletedInstances\/nrOfInstances(?:==|>=)1(?:\.0+)?$|^nrOfInstances==nrOfCompletedInstances$/.test(bare(condition));
}

function bare(condition: string): string {
  return condition.replace(/^\s*[$#]\{|\}\s*$|\s/g, '');
}

/** A person as the platform's bean is told of him. */
export function approverWord(approver: Exclude<Approver, { kind: 'expression' }>): string {
  switch (approver.kind) {
    case 'person':
      return approver.accountId;
    case 'role':
      return approver.roleId;
    case 'departmentHead':
      return approver.departmentId === undefined ? 'head' : `head(${approver.departmentId})`;
    case 'superiors':
      return `superiors(${String(approver.levels)})`;
    case 'applicantChoice':
      return approver.roleId === undefined ? 'choice' : `choice(${approver.roleId})`;
    case 'initiator':
      return 'initiator';
  }
}

/** The other way; undefined for a word that is none of ours. */
export function approverOfWord(word: string): Approver | undefined {
  const [, name = '', argument] = /^(\w+)(?:\(([\w-]*)\))?$/.exec(word.trim()) ?? [];
  if (argument === undefined) {
    if (isIdOf('acc', name)) return { kind: 'person', accountId: name };
    if (isIdOf('rol', name)) return { kind: 'role', roleId: name };
    if (name === 'head') return { kind: 'departmentHead' };
    if (name === 'choice') return { kind: 'applicantChoice' };
    return name === 'initiator' ? { kind: 'initiator' } : undefined;
  }
  if (name === 'head' && isIdOf('dep', argument)) return { kind: 'departmentHead', departmentId: argument };
  if (name === 'superiors' && /^\d{1,2}$/.test(argument)) return { kind: 'superiors', levels: Number(argument) };
  return name === 'choice' && isIdOf('rol', argument) ? { kind: 'applicantChoice', roleId: argument } : undefined;
}

export function isIdOf<Kind extends 'acc' | 'rol' | 'dep'>(kind: Kind, word: string): word is Id<Kind> {
  return new RegExp(`^${kind}_[\\w-]+$`).test(word);
}

/** The expression that asks the platform who they are. */
export function peopleExpression(approvers: readonly Exclude<Approver, { kind: 'expression' }>[]): string {
  return `\${${BEAN}.people(execution, '${approvers.map(approverWord).join(',')}')}`;
}

export function peopleOf(expression: string): readonly Approver[] | undefined {
  const [, words] = /^\$\{\s*approvers\.people\(execution,\s*'([^']*)'\)\s*\}$/.exec(expression.trim()) ?? [];
  if (words === undefined) return undefined;
  const approvers = words.split(',').map(approverOfWord);
  return approvers.every((approver) => approver !== undefined) ? approvers : undefined;
}

/** A limit as the engine's due date: a duration, counted by the calendar that is named with it. */
export function dueDateOf({ amount, unit }: TimeLimit): { readonly dueDate: string; readonly calendar?: string } {
  switch (unit) {
    case 'workingDay':
      return { dueDate: `P${String(amount)}D`, calendar: WORKING_DAYS };
    case 'day':
      return { dueDate: `P${String(amount)}D` };
    case 'month':
      return { dueDate: `P${String(amount)}M` };
    case 'year':
      return { dueDate: `P${String(amount)}Y` };
  }
}

export function limitOf(dueDate: string | undefined, calendar: string | undefined): TimeLimit | undefined {
  const [, count, letter] = /^P(\d{1,4})([DMY])$/.exec(dueDate?.trim() ?? '') ?? [];
  if (count === undefined || (calendar !== undefined && (calendar !== WORKING_DAYS || letter !== 'D'))) return undefined;
  const unit = calendar === WORKING_DAYS ? 'workingDay' : letter === 'D' ? 'day' : letter === 'M' ? 'month' : 'year';
  return { amount: Number(count), unit };
}
