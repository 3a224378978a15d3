import { isIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { compact } from './half-width.js';
import { wrongCharacter, type Empty, type Inspection, type WrongCharacter, type WrongLength } from './inspection.js';
import { mod11_2 } from './mod-11-2.js';
import { provinceOf } from './province.js';

/**
 * What is wrong with a number of identity.
 * - `old-form`: the fifteen digits of the first generation, out of use since 2013-01-01 (居民身份证法 第二十三条);
 *   `asNew` is the same number in today's form, for finding the person in old records.
 * - `check-digit`: `expected` follows from the other digits. Do not show it to who types: any digit may be the wrong one.
 */
export type ResidentIdProblem =
  | Empty
  | WrongLength
  | WrongCharacter
  | { readonly problem: 'old-form'; readonly asNew: string }
  | { readonly problem: 'region'; readonly code: string }
  | { readonly problem: 'birth-date'; readonly found: string }
  | { readonly problem: 'birth-date-ahead'; readonly date: IsoDate }
  | { readonly problem: 'check-digit'; readonly expected: string };

/** What a number of identity tells. */
export interface ResidentId {
  readonly birthDate: IsoDate;
  readonly sex: 'male' | 'female';
  /** The county where it was given, six digits; of a foreigner's, the digits 1 to 6. */
  readonly regionCode: string;
  readonly holder: IdHolder;
}

/**
 * Whose number it is: 居民身份证 · 港澳台居民居住证 (810000, 820000, 830000: 港澳台居民居住证申领发放办法 第三条) ·
 * 外国人永久居留身份证 of the 2023 edition (begins with 9, same check character: 国家移民管理局, 机读信息规则 2023).
 */
export type IdHolder = 'resident' | 'hongKongMacauTaiwan' | 'foreigner';

const LETTERS_LIKE_X = /[xX×ⅩХх✕]$/u;

/**
 * Reads a number of identity: GB 11643-1999, 公民身份号码: six digits of the region, eight of the birth date,
 * three of the sequence (odd: male), and a check character by ISO 7064 MOD 11-2.
 * Full-width characters, spaces, x and × are put right in `normalised`.
 * @param today a birth date after it is refused
 */
export function inspectResidentId(text: string, today: IsoDate): Inspection<ResidentId, ResidentIdProblem> {
  const normalised = compact(text).replace(LETTERS_LIKE_X, 'X');
  const refuse = (problem: ResidentIdProblem): Inspection<ResidentId, ResidentIdProblem> => ({ valid: false, normalised, ...problem });
  if (normalised === '') return refuse({ problem: 'empty' });
  const character = wrongCharacter(normalised.slice(0, 17), /\d/) ?? wrongCharacter(normalised, /[\dX]/);
  if (character !== undefined) return refuse(character);
  if (normalised.length === 15) {
    const body = `${normalised.slice(0, 6)}19${normalised.slice(6)}`;
    return refuse({ problem: 'old-form', asNew: body + mod11_2(body) });
  }
  if (normalised.length !== 18) return refuse({ problem: 'length', length: normalised.length });
  const holder = holderOf(normalised);
  if (holder === undefined) return refuse({ problem: 'region', code: normalised.slice(0, 6) });
  const birthDate = `${normalised.slice(6, 10)}-${normalised.slice(10, 12)}-${normalised.slice(12, 14)}`;
  if (!isIsoDate(birthDate)) return refuse({ problem: 'birth-date', found: normalised.slice(6, 14) });
  if (birthDate > today) return refuse({ problem: 'birth-date-ahead', date: birthDate });
  const expected = mod11_2(normalised.slice(0, 17));
  if (normalised.charAt(17) !== expected) return refuse({ problem: 'check-digit', expected });
  const sex = Number(normalised.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { valid: true, normalised, birthDate, sex, regionCode: normalised.slice(0, 6), holder };
}

function holderOf(number: string): IdHolder | undefined {
  if (/^8[123]0000/.test(number)) return 'hongKongMacauTaiwan';
  // A foreigner's: 9, then the province where it was applied for, then the country.
  if (number.startsWith('9')) return provinceOf(number.slice(1)) === undefined ? undefined : 'foreigner';
  return provinceOf(number) === undefined ? undefined : 'resident';
}
