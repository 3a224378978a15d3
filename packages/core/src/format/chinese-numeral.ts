import { PLAIN, spellInteger } from './spell-integer.js';

/**
 * A whole number in Chinese characters: 一百二十三, 十二, 一千零一. 10 to 19, also before 万 and 亿, drop the leading 一.
 * @throws RangeError for a fraction or a number beyond the safe integers
 */
export function chineseNumeral(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a whole number that can be told exactly: ${String(number)}`);
  const words = spellInteger(String(Math.abs(number)), PLAIN).replace(/^一十/, '十');
  return number < 0 ? `负${words}` : words;
}

/** Digit by digit, as years are read: 2026 → 二〇二六. Signs that are no digits stay. GB/T 15835: 编号中的零为〇. */
export function chineseDigits(digits: string | number): string {
  return String(digits).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

/** 第一, 第十二: the ordinal of articles and steps. @throws RangeError as `chineseNumeral`, and below 1 */
export function chineseOrdinal(number: number): string {
  if (number < 1) throw new RangeError(`an ordinal begins at 1, not ${String(number)}`);
  return `第${chineseNumeral(number)}`;
}
