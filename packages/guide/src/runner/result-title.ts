import type { RunnerWords } from '../messages/runner.js';
import type { ResultFacts } from './result-facts.js';

/** The heading of a result, by its kind. */
export function titleOf({ end, situation }: Pick<ResultFacts, 'end' | 'situation'>, words: RunnerWords): string {
  switch (end.kind) {
    case 'handle':
      return situation;
    case 'notNeeded':
      return words.notNeeded;
    case 'otherItem':
      return words.otherItem({ name: end.name });
    case 'refused':
      return words.refused;
    case 'staff':
      return words.staff;
  }
}
