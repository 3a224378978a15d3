import { compact } from './half-width.js';
import { COMPOUND_SURNAMES } from './compound-surname.js';

/** What is shown in part only: in a public notice, on a screen in a hall, in a sample form. */
export const MASK_KINDS = ['residentId', 'mobile', 'name', 'bankCard', 'creditCode', 'address'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/**
 * A text with its private part starred (去标识化: 个人信息保护法 第七十三条; GB/T 37964-2019). No standard sets
 * one form; these show what lets a person find their own line, and no more:
 *
 * - `residentId` 440***********123X: the first three and the last four. County and birth date are hidden: if
 *   only the birth date were, its days and the check digit would leave some 3,000 numbers to try; so it is 100 times as many.
 * - `mobile` 138****5678, the form that telephone companies print.
 * - `name` 张*, 欧阳**, 阿****·***: the surname, or of a name with a dot the first character.
 * - `bankCard` ************1234: the last four, as on payment slips.
 * - `address` 广东省江门市开平市长沙街道****: down to the town or street office.
 * - `creditCode` as it is: it is public (企业信息公示暂行条例).
 *
 * A text that is not of its kind is starred whole, never shown.
 */
export function mask(kind: MaskKind, text: string): string {
  switch (kind) {
    case 'residentId':
      return maskResidentId(compact(text));
    case 'mobile':
      return maskMobile(compact(text));
    case 'name':
      return maskName(text.trim());
    case 'bankCard':
      return maskBankCard(compact(text));
    case 'address':
      return maskAddress(text.trim());
    case 'creditCode':
      return text;
  }
}

function maskResidentId(number: string): string {
  return /^(?:\d{15}|\d{17}[\dXx])$/.test(number) ? keepEnds(number, 3, 4) : stars(number);
}

function maskMobile(number: string): string {
  const own = number.replace(/-/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(own) ? keepEnds(own, 3, 4) : stars(number);
}

function maskBankCard(number: string): string {
  const digits = number.replace(/-/g, '');
  // GB/T 14916 and ISO 7812: up to 19 digits; fewer than 12 would leave too little hidden.
  return /^\d{12,19}$/.test(digits) ? keepEnds(digits, 0, 4) : stars(number);
}

function maskName(name: string): string {
  const letters = Array.from(name);
  if (letters.length < 2) return stars(name);
  const isDotted = letters.some((letter) => DOTS.includes(letter));
  const kept = !isDotted && letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1;
  return letters.map((letter, index) => (index < kept || DOTS.includes(letter) ? letter : '*')).join('');
}

/** The dots between the parts of a name: 阿卜杜拉·买买提. */
const DOTS = '·•・‧';

/**
 * Province, prefecture, county and town, each of which may be missing. A name never runs over another
 * division's or a street's ending: where that is wrong, less is shown, not more.
 */
const DOWN_TO_TOWN = new RegExp(
  '^' +
    [/(?:省|自治区|特别行政区)/, /(?:市|自治州|地区|盟)/, /(?:区|县|市|旗)/, /(?:街道办事处|街道|镇|乡|苏木)/]
      .map((ending) => `(?:[^省市区县盟旗镇乡街路巷号\\d]{1,9}?${ending.source})?`)
      .join(''),
);

function maskAddress(address: string): string {
  const shown = DOWN_TO_TOWN.exec(address)?.[0] ?? '';
  // The number of stars tells nothing: the length of what is hidden would.
  return address === '' ? '' : `${shown === address ? '' : shown}****`;
}

function keepEnds(text: string, head: number, tail: number): string {
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
}

function stars(text: string): string {
  return '*'.repeat(Array.from(text).length);
}
