import type { GuideIndex } from '../model/guide-index.js';
import type { Condition } from '../model/guard.js';
import type { Question } from '../model/node.js';
import type { Domain, Variable } from '../model/variable.js';
import { isValueOf, satisfies, type Known, type Truth } from './answer-sets.js';
import type { Answer } from './answers.js';

/** A variable that was asked on the way, what is known of it, and which question asked for it. */
export interface KnownVariable {
  readonly domain: Domain;
  readonly known: Known;
  readonly question: Question;
}

/** What the way has asked so far. Answers to what it did not ask do not count: they may come from another way. */
export type Knowledge = ReadonlyMap<string, KnownVariable>;

/**
 * What an answer says of the variable; `undefined` where it says nothing: a value outside the domain, an option that is
 * gone or belongs to another variable. The question is then asked as if it had not been given.
 */
export function knownFrom(index: GuideIndex, variable: Variable, answer: Answer | undefined): Known | undefined {
  if (answer === undefined) return undefined;
  if ('value' in answer) return isValueOf(variable.domain, answer.value) ? answer : undefined;
  const owner = index.option(answer.option);
  return owner?.question.variableId === variable.id ? { guard: owner.option.guard } : undefined;
}

/** Whether history conditions hold, and if that is open, on which variable it depends. */
export interface ConditionsHold {
  readonly truth: Truth;
  readonly dependsOn?: KnownVariable;
}

const HOLD: ConditionsHold = { truth: 'yes' };
const FAIL: ConditionsHold = { truth: 'no' };

/** All conditions at once. One on a variable that was not asked on the way does not hold. */
export function conditionsHold(conditions: readonly Condition[] | undefined, knowledge: Knowledge): ConditionsHold {
  let open: KnownVariable | undefined;
  for (const { variableId, guard } of conditions ?? []) {
    const variable = knowledge.get(variableId);
    const truth = variable === undefined ? 'no' : satisfies(variable.domain, variable.known, guard);
    if (truth === 'no') return FAIL;
    if (truth === 'unknown') open ??= variable;
  }
  return open === undefined ? HOLD : { truth: 'unknown', dependsOn: open };
}
