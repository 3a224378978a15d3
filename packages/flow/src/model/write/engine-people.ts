import type { Approver } from '../approver.js';
import { COMPLETION, INITIATOR, ONE_APPROVER, peopleExpression } from '../engine-words.js';
import { elementAt, type ModdleElement } from '../moddle/moddle-element.js';
import type { Step } from '../step.js';

export type Properties = Readonly<Record<string, unknown>>;

/**
 * Who does a step, in the engine's words: one person as its assignee, several of whom one claims it as candidates; where each signs, the step
 * runs once for each of them. Undefined for a step of many signatures among whom an imported expression is: only the file's author knows what
 * that gives.
 */
export function peopleProperties(task: ModdleElement, step: Step): Properties | undefined {
  const known = step.approvers.filter(isKnown);
  if (step.sign === 'claim') return { loopCharacteristics: withoutLoop(task), ...claimProperties(step.approvers) };
  if (known.length < step.approvers.length) return undefined;
  if (known.length === 0) return { loopCharacteristics: withoutLoop(task), ...claimProperties([]) };
  return {
    'flowable:assignee': `\${${ONE_APPROVER}}`,
    'flowable:candidateUsers': undefined,
    'flowable:candidateGroups': undefined,
    loopCharacteristics: loopOf(task, step.sign, peopleExpression(known)),
  };
}

function isKnown(approver: Approver): approver is Exclude<Approver, { kind: 'expression' }> {
  return approver.kind !== 'expression';
}

function claimProperties(approvers: readonly Approver[]): Properties {
  const [only, ...others] = approvers;
  const users: string[] = [];
  const groups: string[] = [];
  let assignee: string | undefined;
  const asked: Exclude<Approver, { kind: 'expression' }>[] = [];
  for (const approver of approvers) {
    switch (approver.kind) {
      case 'person':
        if (only === approver && others.length === 0) assignee = approver.accountId;
        else users.push(approver.accountId);
        break;
      case 'role':
        groups.push(approver.roleId);
        break;
      case 'initiator':
        if (only === approver && others.length === 0) assignee = `\${${INITIATOR}}`;
        else users.push(`\${${INITIATOR}}`);
        break;
      case 'expression':
        if (approver.of === 'groups') groups.push(approver.text);
        else if (approver.of === 'users' || assignee !== undefined) users.push(approver.text);
        else assignee = approver.text;
        break;
      case 'departmentHead':
      case 'superiors':
      case 'applicantChoice':
        asked.push(approver);
        break;
    }
  }
  if (asked.length > 0) users.push(peopleExpression(asked));
  return {
    'flowable:assignee': assignee,
    'flowable:candidateUsers': joined(users),
    'flowable:candidateGroups': joined(groups),
  };
}

function joined(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : names.join(',');
}

/** A loop that is none of people stays: it repeats the step for a reason of its own. */
function withoutLoop(task: ModdleElement): ModdleElement | undefined {
  const loop = elementAt(task, 'loopCharacteristics');
  return loop?.$instanceOf('bpmn:MultiInstanceLoopCharacteristics') === true ? undefined : loop;
}

function loopOf(task: ModdleElement, sign: Exclude<Step['sign'], 'claim'>, collection: string): ModdleElement {
  const before = elementAt(task, 'loopCharacteristics');
  const { $model: moddle } = task;
  const kept = before?.$instanceOf('bpmn:MultiInstanceLoopCharacteristics') === true ? before : undefined;
  const loop = moddle.create('bpmn:MultiInstanceLoopCharacteristics', {
    ...kept?.$attrs,
    ...(kept?.id === undefined ? {} : { id: kept.id }),
    isSequential: sign === 'sequence',
    'flowable:collection': collection,
    'flowable:elementVariable': ONE_APPROVER,
  });
  // Whatever else was said of the loop is said of the new one: what descriptors know stands in properties of its own.
  for (const [name, value] of Object.entries(kept ?? {})) if (!name.startsWith('$') && !REPLACED.has(name)) loop.set(name, value);
  const condition = moddle.create('bpmn:FormalExpression', { body: COMPLETION[sign] });
  condition.$parent = loop;
  loop.set('completionCondition', condition);
  loop.$parent = task;
  return loop;
}

/** Properties of a loop that say who signs, and until when; its id is given when it is made. */
const REPLACED: ReadonlySet<string> = new Set(['id', 'isSequential', 'collection', 'elementVariable', 'completionCondition', 'loopCardinality', 'loopDataInputRef', 'inputDataItem']);
