import type { RunnerWords } from '../messages/runner.js';
import type { Guide } from '../model/guide.js';
import { isValueOf, satisfies } from '../resolve/answer-sets.js';
import type { Answer } from '../resolve/answers.js';
import type { AskedQuestion } from '../resolve/resolution.js';
import { domainOf, type ChoicesDomain, type Draft, type DraftReading } from './draft.js';

/** What of an earlier answer is picked or ticked; what was typed, `typedDraft` tells. */
export function pickedDraft(guide: Guide, { ask, question, options }: AskedQuestion, answer: Answer): Draft {
  if (ask === 'options') {
    const domain = domainOf(guide, question);
    const picked = 'option' in answer ? answer.option : options.find(({ guard }) => domain !== undefined && satisfies(domain, answer, guard) === 'yes')?.id;
    return picked === undefined ? {} : { picked };
  }
  if ('option' in answer || typeof answer.value === 'number') return {};
  return typeof answer.value === 'string' ? { picked: answer.value } : { ticked: answer.value };
}

export function readPicked(guide: Guide, { ask, question, options }: AskedQuestion, { picked }: Draft, words: RunnerWords): DraftReading {
  if (picked === undefined) return { problem: words.pickOne };
  if (ask === 'value') return { answer: { value: picked } };
  const option = options.find(({ id }) => id === picked);
  if (option === undefined) return { problem: words.pickOne };
  // An option that stands for one value is that value: it counts wherever the variable is asked again, and forms can take it.
  const domain = domainOf(guide, question);
  const [only, ...more] = option.guard.kind === 'values' ? option.guard.values : [];
  const isOne = only !== undefined && more.length === 0 && domain?.kind !== 'region' && domain !== undefined && isValueOf(domain, only);
  return { answer: isOne ? { value: only } : { option: option.id } };
}

export function readTicked({ min = 1, max = Infinity }: ChoicesDomain, { ticked: chosen = [] }: Draft, words: RunnerWords): DraftReading {
  if (chosen.length < min) return { problem: words.pickMore({ min }) };
  return chosen.length > max ? { problem: words.pickLess({ max }) } : { answer: { value: chosen } };
}
