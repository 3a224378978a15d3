import type { RunnerWords } from '../messages/runner.js';
import type { Answered } from './answered.js';

/** What a changed answer has done to the others: which were kept, which have to be given again. */
export function changeText({ kept, dropped, course: { guide } }: Answered, words: RunnerWords): string {
  const names = (ids: readonly string[]): readonly string[] => ids.map((id) => guide.variables.find((variable) => variable.id === id)?.name ?? id);
  if (dropped.length === 0) return kept.length === 0 ? words.changed : words.kept({ names: names(kept) });
  return `${words.askedAgain({ names: names(dropped) })}${kept.length === 0 ? '' : words.alsoKept({ names: names(kept) })}`;
}
