import type { RunnerWords } from '../messages/runner.js';
import type { Question } from '../model/node.js';
import type { Answered } from './answered.js';
import { questionName } from './question-name.js';

/** What a changed answer has done to the others: which were kept, which have to be given again. */
export function changeText({ kept, dropped, course: { guide } }: Answered, words: RunnerWords): string {
  if (dropped.length === 0) return kept.length === 0 ? words.changed : words.kept;
  const asked = guide.nodes.filter((node): node is Question => node.kind === 'question');
  const names = dropped.flatMap((id) => asked.find(({ variableId }) => variableId === id) ?? []).map((question) => questionName(guide, question));
  return `${words.askedAgain({ names })}${kept.length === 0 ? '' : words.alsoKept}`;
}
