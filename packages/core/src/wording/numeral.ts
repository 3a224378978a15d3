import { halfWidth } from '../format/half-width.js';
import { parseChineseNumeral } from '../format/parse-chinese-numeral.js';

/** A number as texts write it: 300, ３００, 1,000, 1.5万, 三百, 一千二, 十五, 百分之三十. For use in a larger pattern. */
export const NUMERAL =
  '(?:百分之)?(?:[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?[ \\u3000]*[百千万亿]*|[零〇一二两三四五六七八九十百千万亿]+)';

const STEPS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** The number that is written; `undefined` for what is none. 百分之 does not change it: its unit is %. */
export function readNumeral(text: string): number | undefined {
  const words = halfWidth(text).replace(/^百分之/, '').replace(/[\s,]/g, '').replace(/．/g, '.');
  const digits = /^([0-9]+(?:\.[0-9]+)?)([百千万亿]*)$/.exec(words);
  if (digits !== null) {
    const steps = [...(digits[2] ?? '')].reduce((product, letter) => product * (STEPS[letter] ?? 1), 1);
    return rounded(Number(digits[1]) * steps);
  }
  return parseChineseNumeral(words) ?? spoken(words);
}

/** As one says it: 一千二 is 1,200, 三百五 is 350, 一万五 is 15,000. */
function spoken(words: string): number | undefined {
  const parts = /^(.*([百千万亿]))([一二三四五六七八九])$/.exec(words);
  if (parts === null) return undefined;
  const [, head = '', step = '', last = ''] = parts;
  const number = parseChineseNumeral(head);
  const tail = parseChineseNumeral(last);
  return number === undefined || tail === undefined ? undefined : number + (tail * (STEPS[step] ?? 1)) / 10;
}

/** 1.1 × 10,000 is 11,000, whatever binary fractions make of it. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}
