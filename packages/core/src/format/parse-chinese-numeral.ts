import { chineseNumeral } from './chinese-numeral.js';

const DIGITS = '零一二三四五六七八九';
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The number that a Chinese numeral tells, or `undefined` for what is none: 一百二十三, 十二, 两千, 廿 is not read.
 * Only the usual spelling is a numeral (一百二 and 一千一 are not), but 一十 for 十, 两 for 二 and 〇 or ○ for 零 are.
 */
export function parseChineseNumeral(text: string): number | undefined {
  const words = text.replace(/[〇○Ｏ]/g, '零').replace(/两/g, '二');
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const letter of words.replace(/^负/, '')) {
    const value = DIGITS.indexOf(letter);
    const step = STEPS[letter];
    if (value >= 0) digit = value;
    else if (step !== undefined) {
      section += (digit === 0 ? 1 : digit) * step;
      digit = 0;
    } else if (letter === '万') {
      section = (section + digit) * 10_000;
      total += section;
      section = 0;
      digit = 0;
    } else if (letter === '亿') {
      total = (total + section + digit) * 100_000_000;
      section = 0;
      digit = 0;
    } else return undefined;
  }
  const number = (total + section + digit) * (words.startsWith('负') ? -1 : 1);
  // What was read must spell back to what was written: that refuses every other order of the characters.
  if (!Number.isSafeInteger(number)) return undefined;
  return chineseNumeral(number).replace(/^(负?)十/, '$1一十') === words.replace(/^(负?)十/, '$1一十') ? number : undefined;
}
