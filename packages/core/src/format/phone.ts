import { compact } from './half-width.js';
import type { Empty, Inspection } from './inspection.js';

export type PhoneProblem =
  | Empty
  /** Not digits in the order of a telephone number. */
  | { readonly problem: 'shape' }
  /** Seven or eight digits without an area code: nobody outside the city can dial it. */
  | { readonly problem: 'area-code-missing'; readonly number: string }
  /** No area code begins so. */
  | { readonly problem: 'area-code'; readonly found: string }
  /** A number of 3 digits' area has 8 digits, one of 4 digits' area 7 or 8. */
  | { readonly problem: 'length'; readonly length: number; readonly areaCode: string }
  /** A mobile number where an office's telephone is asked for. */
  | { readonly problem: 'mobile' };

/** An office's number; `service` is one that is dialled as it stands: 12345, 110, 95598, 400-xxx-xxxx. */
export type Phone =
  | { readonly kind: 'landline'; readonly areaCode: string; readonly number: string; readonly extension?: string }
  | { readonly kind: 'service'; readonly number: string };

// 110 to 122, 12345 and its like, 95xxx and 96xxx of banks and provinces, 400 and 800.
const SERVICE = /^(?:1[12]\d|12\d{3}|9[56]\d{3,4}|[48]00\d{7})$/;
const DIALLED = /^\(?(0\d{2,3})?\)?-?(\d+)(?:(?:-|转|[xX]|ext\.?)(\d{1,6}))?$/;

/**
 * Reads a landline or service number. Area codes (国内长途区号): 010 and 02x with eight digits, 03xx to 09xx with
 * seven or eight; 江门 is 0750. Brackets, spaces, full-width digits, +86 and 转 are put right in `normalised`:
 * `0750-2212345-801`.
 */
export function inspectPhone(text: string): Inspection<Phone, PhoneProblem> {
  const written = compact(text).replace(/[－—–]/g, '-').replace(/^(?:\+86|0086)-?0?(?=\(?\d)/, '0');
  const refuse = (problem: PhoneProblem): Inspection<Phone, PhoneProblem> => ({ valid: false, normalised: written, ...problem });
  if (written === '') return refuse({ problem: 'empty' });
  const digits = written.replace(/-/g, '');
  if (SERVICE.test(digits)) {
    const normalised = digits.length === 10 ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : digits;
    return { valid: true, normalised, kind: 'service', number: digits };
  }
  if (/^0?1[3-9]\d{9}$/.test(digits)) return refuse({ problem: 'mobile' });
  const parts = DIALLED.exec(splitAreaCode(written));
  if (parts === null) return refuse({ problem: 'shape' });
  const [, areaCode, number = '', extension] = parts;
  if (areaCode === undefined) {
    return refuse(/^[2-9]\d{6,7}$/.test(number) ? { problem: 'area-code-missing', number } : { problem: 'shape' });
  }
  if (!/^0(?:10|2\d|[3-9]\d\d)$/.test(areaCode)) return refuse({ problem: 'area-code', found: areaCode });
  const isRightLength = number.length === 8 || (number.length === 7 && areaCode.length === 4);
  if (!isRightLength) return refuse({ problem: 'length', length: number.length, areaCode });
  const normalised = [areaCode, number, ...(extension === undefined ? [] : [extension])].join('-');
  return { valid: true, normalised, kind: 'landline', areaCode, number, ...(extension === undefined ? {} : { extension }) };
}

/** Puts a hyphen after the area code of digits that run on: 07502212345 → 0750-2212345. */
function splitAreaCode(written: string): string {
  return written.replace(/^(010|02\d|0[3-9]\d\d)(?=\d)/, '$1-');
}
