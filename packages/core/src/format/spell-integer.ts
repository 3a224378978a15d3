/** The characters that spell a whole number: `digits[0]` for zero, `steps` for ten, hundred and thousand. */
export interface NumeralSet {
  readonly digits: string;
  readonly steps: readonly ['', string, string, string];
}

/** 一二三, as in running text. GB/T 15835 writes zero inside a numeral as 零. */
export const PLAIN: NumeralSet = { digits: '零一二三四五六七八九', steps: ['', '十', '百', '千'] };

/** 壹贰叁, which cannot be altered into one another (正确填写票据和结算凭证的基本规定 第一条). */
export const FINANCIAL: NumeralSet = { digits: '零壹贰叁肆伍陆柒捌玖', steps: ['', '拾', '佰', '仟'] };

/**
 * A whole number of up to 16 digits in words, by fours: 万 and 亿. One 零 stands for any run of noughts
 * between two digits, none for noughts at the end, and none where only the higher four end in noughts
 * (107000: 十万七千).
 * @param number decimal digits without a sign; leading noughts do not count
 */
export function spellInteger(number: string, set: NumeralSet): string {
  const significant = number.replace(/^0+/, '');
  if (significant === '') return set.digits.charAt(0);
  if (significant.length > 16) throw new RangeError(`more than 16 digits: ${number}`);
  const padded = significant.padStart(16, '0');
  const high = spellEight(padded.slice(0, 8), set);
  const low = spellEight(padded.slice(8), set);
  return joinParts(high, '亿', low, padded.charAt(8) === '0', set);
}

function spellEight(eight: string, set: NumeralSet): string {
  return joinParts(spellFour(eight.slice(0, 4), set), '万', spellFour(eight.slice(4), set), eight.charAt(4) === '0', set);
}

function joinParts(high: string, unit: string, low: string, lowBeginsWithNought: boolean, set: NumeralSet): string {
  if (high === '') return low;
  if (low === '') return high + unit;
  return high + unit + (lowBeginsWithNought ? set.digits.charAt(0) : '') + low;
}

function spellFour(four: string, set: NumeralSet): string {
  let words = '';
  let isAfterNought = false;
  for (let position = 0; position < 4; position += 1) {
    const digit = Number(four.charAt(position));
    if (digit === 0) {
      isAfterNought = true;
      continue;
    }
    if (isAfterNought && words !== '') words += set.digits.charAt(0);
    words += set.digits.charAt(digit) + (set.steps[3 - position] ?? '');
    isAfterNought = false;
  }
  return words;
}
