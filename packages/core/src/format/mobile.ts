import { compact } from './half-width.js';
import { wrongCharacter, type Empty, type Inspection, type WrongCharacter, type WrongLength } from './inspection.js';

export type MobileProblem = Empty | WrongLength | WrongCharacter | { readonly problem: 'prefix'; readonly found: string };

/**
 * Reads a mobile number of the mainland: eleven digits that begin with 13 to 19 (公众移动通信网网号). A country
 * code +86, spaces and hyphens are taken off in `normalised`.
 */
export function inspectMobile(text: string): Inspection<object, MobileProblem> {
  const normalised = compact(text)
    .replace(/[-－—]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (normalised === '') return { valid: false, normalised, problem: 'empty' };
  const character = wrongCharacter(normalised, /\d/);
  if (character !== undefined) return { valid: false, normalised, ...character };
  if (normalised.length !== 11) return { valid: false, normalised, problem: 'length', length: normalised.length };
  if (!/^1[3-9]/.test(normalised)) return { valid: false, normalised, problem: 'prefix', found: normalised.slice(0, 2) };
  return { valid: true, normalised };
}
