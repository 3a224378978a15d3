import { compact } from './half-width.js';
import { wrongCharacter, type Empty, type Inspection, type WrongCharacter, type WrongLength } from './inspection.js';
import { provinceOf } from './province.js';

/** The first two digits are no province's. */
export interface UnknownProvince {
  readonly problem: 'province';
  readonly prefix: string;
}

export type DivisionCodeProblem = Empty | WrongLength | WrongCharacter | UnknownProvince;

/** A plausible code, its province and its level: 440000 省, 440700 市, 440783 县. */
export interface DivisionCode {
  readonly province: string;
  readonly level: 'province' | 'prefecture' | 'county';
}

/**
 * Whether a text can be an administrative division code of six digits (GB/T 2260): shape and province only;
 * whether there is such a county now or ever was, a table must tell.
 */
export function inspectDivisionCode(text: string): Inspection<DivisionCode, DivisionCodeProblem> {
  const normalised = compact(text);
  if (normalised === '') return { valid: false, normalised, problem: 'empty' };
  const character = wrongCharacter(normalised, /\d/);
  if (character !== undefined) return { valid: false, normalised, ...character };
  if (normalised.length !== 6) return { valid: false, normalised, problem: 'length', length: normalised.length };
  const province = provinceOf(normalised);
  if (province === undefined) return { valid: false, normalised, problem: 'province', prefix: normalised.slice(0, 2) };
  const level = normalised.endsWith('0000') ? 'province' : normalised.endsWith('00') ? 'prefecture' : 'county';
  return { valid: true, normalised, province, level };
}
