import type { RunnerWords } from '../messages/runner.js';
import type { Guide } from '../model/guide.js';
import type { Answers } from '../resolve/answers.js';
import { fitting } from './course.js';
import { readStateText } from './state-text.js';

/** The answers of a state text as far as they fit the guide, and what the person is told of it. */
export function restore(guide: Guide, state: string, words: RunnerWords): { readonly given: Answers; readonly told: string } {
  const { answers, unread } = readStateText(state);
  const { answers: given, unfit } = fitting(guide, answers);
  const count = unfit + unread;
  return { given, told: count > 0 ? words.notRestored({ count }) : state === '' ? '' : words.restored };
}
