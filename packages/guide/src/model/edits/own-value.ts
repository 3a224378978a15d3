import { namesValue, onlyValue, valuesIn } from '../guard-values.js';
import { guardsOn } from '../guards-on.js';
import type { Guide } from '../guide.js';
import type { Option, Question } from '../node.js';
import type { Value } from '../variable.js';
import { variableOf } from './places.js';

/**
 * The value that is this option: its guard names it alone and it bears the option's text. Operators who write options do not
 * know of values; the two are kept in step for them. `undefined` where they have parted: several values, another name.
 */
export function valueOfOption(guide: Guide, question: Question, option: Option): Value | undefined {
  const id = onlyValue(option.guard);
  const variable = variableOf(guide, question.variableId);
  const value = id === undefined || variable === undefined ? undefined : valuesIn(variable.domain).find((each) => each.id === id);
  return value?.label === option.text ? value : undefined;
}

/** Whether no other option is this value, whatever conditions read it. */
export function isNoOtherOption(guide: Guide, question: Question, option: Option, value: Value): boolean {
  for (const { guard, option: other } of guardsOn(guide, question.variableId)) {
    if (other !== undefined && other.id !== option.id && namesValue(guard, value.id)) return false;
  }
  return true;
}

/** Whether nothing but this option names the value. */
export function isOnlyHere(guide: Guide, question: Question, option: Option, value: Value): boolean {
  const gives = variableOf(guide, question.variableId)?.prefill?.gives;
  if (gives !== undefined && namesValue(gives, value.id)) return false;
  for (const { guard, option: owner } of guardsOn(guide, question.variableId)) {
    if (owner?.id !== option.id && namesValue(guard, value.id)) return false;
  }
  return true;
}
