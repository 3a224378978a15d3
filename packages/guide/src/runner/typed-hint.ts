import type { RunnerWords } from '../messages/runner.js';
import { dayText } from './answer-text.js';
import type { TypedDomain } from './draft.js';

/** What can be filled in, said before anybody does it wrong. */
export function typedHint(domain: TypedDomain, words: RunnerWords): string {
  switch (domain.kind) {
    case 'number': {
      const { min, max, step, unit = '' } = domain;
      return words.numberHint({ min: String(min), max: String(max), unit, isWhole: Number.isInteger(step) && Number.isInteger(min) });
    }
    case 'date':
      return words.dateHint({ from: dayText(domain.from, words), to: dayText(domain.to, words) });
    case 'region':
      return '';
  }
}
