import { compact } from './half-width.js';
import { wrongCharacter, type Empty, type Inspection, type WrongLength } from './inspection.js';
import { organisationCheckCharacter } from './organisation-code.js';
import { provinceOf } from './province.js';

/** The 31 characters in the order of their values: no I, O, S, V, Z, which are taken for 1, 0, 5, U, 2. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Who registers (GB 32100-2015 with its amendment): 机构编制 外交 司法行政 文化 民政 旅游 宗教 工会 工商 军委改革编制办 农业 其他. */
const REGISTRARS = '123456789ANY';

const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', O: '0', Z: '2', S: '5', V: 'U' };

/**
 * What is wrong with a code.
 * - `character`: one that no code has; `suggestion` is the whole code with the characters it is taken for, if that is a true one.
 * - `organisation-check`: the 17th character does not fit the eight before it (GB 11714); `check`: the 18th does not fit the rest.
 */
export type CreditCodeProblem =
  | Empty
  | WrongLength
  | { readonly problem: 'character'; readonly at: number; readonly found: string; readonly suggestion?: string }
  | { readonly problem: 'registrar'; readonly found: string }
  | { readonly problem: 'region'; readonly code: string }
  | { readonly problem: 'organisation-check'; readonly expected: string }
  | { readonly problem: 'check'; readonly expected: string };

/** What a code tells. */
export interface CreditCode {
  /** 登记管理部门: 9 is 市场监管. */
  readonly registrar: string;
  /** 机构类别: 91 企业, 92 个体工商户, 93 农民专业合作社, 11 机关, 12 事业单位. */
  readonly category: string;
  /** 登记管理机关行政区划码; 100000 is the State's. */
  readonly regionCode: string;
  /** 主体标识码: nine characters. */
  readonly organisationCode: string;
}

/**
 * Reads a 统一社会信用代码 (GB 32100-2015): registrar 1, category 1, region 6, organisation code 9, check 1.
 * Full-width characters, spaces, hyphens and small letters are put right in `normalised`.
 */
export function inspectCreditCode(text: string): Inspection<CreditCode, CreditCodeProblem> {
  const normalised = compact(text).replace(/-/g, '').toUpperCase();
  const refuse = (problem: CreditCodeProblem): Inspection<CreditCode, CreditCodeProblem> => ({ valid: false, normalised, ...problem });
  if (normalised === '') return refuse({ problem: 'empty' });
  const character = wrongCharacter(normalised, /[0-9A-HJ-NP-RTUWXY]/);
  if (character !== undefined) {
    const suggestion = withoutLookalikes(normalised);
    const isTrue = suggestion !== normalised && inspectCreditCode(suggestion).valid;
    return refuse({ ...character, ...(isTrue ? { suggestion } : {}) });
  }
  if (normalised.length !== 18) return refuse({ problem: 'length', length: normalised.length });
  if (!REGISTRARS.includes(normalised.charAt(0))) return refuse({ problem: 'registrar', found: normalised.charAt(0) });
  const regionCode = normalised.slice(2, 8);
  if (!/^\d{6}$/.test(regionCode) || (provinceOf(regionCode) === undefined && regionCode !== '100000')) {
    return refuse({ problem: 'region', code: regionCode });
  }
  const organisationCode = normalised.slice(8, 17);
  const ninth = organisationCheckCharacter(organisationCode);
  if (!organisationCode.endsWith(ninth)) return refuse({ problem: 'organisation-check', expected: ninth });
  const expected = creditCheckCharacter(normalised);
  if (normalised.charAt(17) !== expected) return refuse({ problem: 'check', expected });
  return { valid: true, normalised, registrar: normalised.charAt(0), category: normalised.charAt(1), regionCode, organisationCode };
}

/** The 18th character: weights 3^(i-1) mod 31, 31 minus the weighted sum modulo 31 (GB 32100-2015). */
export function creditCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const letter of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function withoutLookalikes(code: string): string {
  return code.replace(/[IOZSV]/g, (letter) => LOOKALIKES[letter] ?? letter);
}
