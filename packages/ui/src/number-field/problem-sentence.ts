import type { NumberFieldWords } from '../messages/number-field.zh-CN.js';
import { writeNumber, type NumberLimits, type NumberProblem } from './read-number.js';

/** Of a hostile text, as much as a sentence can hold. */
const SHOWN = 20;

/** What is said of a text that is not a number that may stand here. */
export function problemSentence(problem: NumberProblem, text: string, { min = NaN, max = NaN, decimals, unit = '' }: NumberLimits, words: NumberFieldWords): string {
  switch (problem) {
    case 'not-a-number': {
      const letters = [...text.trim()];
      return words.notANumber({ text: letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('') });
    }
    case 'too-many-decimals':
      return words.tooManyDecimals({ decimals });
    case 'too-many-digits':
      return words.tooManyDigits;
    case 'below-min':
      return words.belowMin({ min: writeNumber(min), unit });
    case 'above-max':
      return words.aboveMax({ max: writeNumber(max), unit });
  }
}
