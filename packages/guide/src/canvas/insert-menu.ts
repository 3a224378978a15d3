import type { MenuItem } from '@zhengwu/ui';
import type { InsertKind } from './canvas-events.js';
import type { CardWords } from './card-words.js';

/** What can be put behind an option: before what stands there, only a question. */
export function insertMenu(words: CardWords, optionId: string): readonly MenuItem[] {
  const { texts } = words;
  const option = words.optionOf(optionId);
  if (option === undefined) return [];
  const item = (id: InsertKind, label: string): MenuItem => ({ id, label });
  if (option.next !== null && words.node(option.next) !== undefined) return [item('question', texts.addQuestionBetween)];
  return [item('question', texts.addQuestion), item('outcome', texts.addOutcome), item('reference', texts.addReference)];
}
