import type { Approver, SignMode } from '../approver.js';
import { INITIATOR, isIdOf, limitOf, peopleOf, signModeOf } from '../engine-words.js';
import { elementAt, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { freshStep, type Step } from '../step.js';

/** What an engine's attributes say of a user task: who, how many, how long. What kind of step it is, no engine knows. */
export function readEngineStep(task: ModdleElement): Step {
  const loop = elementAt(task, 'loopCharacteristics');
  const many = loop === undefined ? undefined : readMany(loop);
  const limit = limitOf(textAt(task, 'flowable:dueDate'), textAt(task, 'flowable:businessCalendarName'));
  return {
    ...freshStep('other'),
    approvers: many?.approvers ?? readPeople(task),
    sign: many?.sign ?? 'claim',
    ...(limit === undefined ? {} : { limit }),
  };
}

/** Of a step that runs once for each of its people. */
function readMany(loop: ModdleElement): { readonly sign: SignMode; readonly approvers?: readonly Approver[] } | undefined {
  if (!loop.$instanceOf('bpmn:MultiInstanceLoopCharacteristics')) return undefined;
  const expression = elementAt(loop, 'completionCondition');
  const sign = signModeOf(expression === undefined ? undefined : textAt(expression, 'body'), loop.get('isSequential') === true) ?? 'all';
  const collection = textAt(loop, 'flowable:collection');
  if (collection === undefined) return { sign };
  return { sign, approvers: peopleOf(collection) ?? [{ kind: 'expression', text: collection, of: 'users' }] };
}

function readPeople(task: ModdleElement): readonly Approver[] {
  const assignee = textAt(task, 'flowable:assignee');
  return [
    ...(assignee === undefined ? [] : [readOne(assignee, 'assignee')]),
    ...readList(textAt(task, 'flowable:candidateUsers'), 'users'),
    ...readList(textAt(task, 'flowable:candidateGroups'), 'groups'),
  ];
}

function readList(text: string | undefined, of: 'users' | 'groups'): readonly Approver[] {
  if (text === undefined) return [];
  return names(text).flatMap((name) => peopleOf(name) ?? [readOne(name, of)]);
}

function readOne(text: string, of: 'assignee' | 'users' | 'groups'): Approver {
  const name = text.trim();
  if (new RegExp(`^[$#]\\{\\s*${INITIATOR}\\s*\\}$`).test(name)) return { kind: 'initiator' };
  if (of !== 'groups' && isIdOf('acc', name)) return { kind: 'person', accountId: name };
  if (of === 'groups' && isIdOf('rol', name)) return { kind: 'role', roleId: name };
  const [only, ...others] = peopleOf(name) ?? [];
  return only !== undefined && others.length === 0 ? only : { kind: 'expression', text: name, of };
}

/** Names by commas; those inside an expression's braces are none. */
function names(text: string): readonly string[] {
  return (text.match(/(?:[$#]\{[^}]*\}|[^,])+/g) ?? []).map((name) => name.trim()).filter((name) => name !== '');
}
