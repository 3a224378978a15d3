import { compact } from './half-width.js';
import { wrongCharacter, type Empty, type Inspection, type WrongCharacter, type WrongLength } from './inspection.js';

export type PostalCodeProblem = Empty | WrongLength | WrongCharacter | { readonly problem: 'province'; readonly prefix: string };

/** Reads a postal code: six digits, of which the first two tell the province; none begins with 00. 开平 is 529300. */
export function inspectPostalCode(text: string): Inspection<object, PostalCodeProblem> {
  const normalised = compact(text);
  if (normalised === '') return { valid: false, normalised, problem: 'empty' };
  const character = wrongCharacter(normalised, /\d/);
  if (character !== undefined) return { valid: false, normalised, ...character };
  if (normalised.length !== 6) return { valid: false, normalised, problem: 'length', length: normalised.length };
  if (normalised.startsWith('00')) return { valid: false, normalised, problem: 'province', prefix: '00' };
  return { valid: true, normalised };
}
