import type { Column } from '@zhengwu/core';

/** What a 表示格式 asks of a value. */
export interface ElementFormat {
  readonly type: Column['type'];
  /** Which characters: letters, digits, both, or any, Chinese included. */
  readonly characters?: 'letters' | 'digits' | 'alphanumeric' | 'any';
  /** Fewest and most characters; equal for a fixed length. */
  readonly minLength?: number;
  readonly length?: number;
  /** Digits in all, and behind the point. */
  readonly precision?: number;
  readonly scale?: number;
  /** How a date is written, in the letters of the format: `YYYYMMDD`. */
  readonly datePattern?: string;
}

interface FormatRule {
  /** As standards write it. */
  readonly example: string;
  /** Whence the notation is. */
  readonly source: string;
  readonly pattern: RegExp;
  readonly read: (found: readonly (string | undefined)[]) => ElementFormat | undefined;
}

const E_GOV = 'GB/T 19488.1—2004 电子政务数据元 第1部分：设计和管理规范';
const HEALTH = 'WS/T 303—2023 卫生健康信息数据元标准化规则';
const DATES = 'GB/T 7408—2005 数据元和交换格式 信息交换 日期和时间表示法';
const POLICE = 'GA/T 542—2011 公安数据元编写规则';

const CHARACTERS: Readonly<Record<string, ElementFormat['characters']>> = { a: 'letters', n: 'digits', an: 'alphanumeric', c: 'any', anc: 'any', ac: 'any', x: 'any', s: 'any' };

/**
 * The notations of Chinese data element standards, the first that matches. `a`, `n`, `an`, `anc` say which characters,
 * `..` up to, a number alone exactly; behind a comma the digits after the point. Wordings of the standards themselves
 * were read in secondary sources only: where a catalogue means something else by them, its format is not read.
 */
export const FORMAT_RULES: readonly FormatRule[] = [
  { example: 'YYYYMMDD、YYYY-MM-DD', source: DATES, pattern: /^(?:yyyy|ccyy)([-/.年]?)mm\1?[-/.月]?dd日?$/, read: () => ({ type: 'date' }) },
  { example: 'YYYYMM、YYYY', source: DATES, pattern: /^(?:yyyy|ccyy)(?:[-/.]?mm)?$/, read: ([text = '']) => ({ type: 'text', characters: 'any', minLength: text.length, length: text.length }) },
  { example: 'YYYYMMDDhhmmss、YYYY-MM-DD hh:mm:ss', source: DATES, pattern: /^(?:yyyy|ccyy)[-/.]?mm[-/.]?dd[t ]?hh(?:24)?:?(?:mm|mi)(?::?ss(?:\.?[sf]{1,6})?)?z?$/, read: () => ({ type: 'dateTime' }) },
  { example: 'hhmmss、hh:mm', source: DATES, pattern: /^hh:?mm(?::?ss)?$/, read: ([text = '']) => ({ type: 'text', characters: 'any', minLength: text.length, length: text.length }) },
  { example: 'D8、d10', source: HEALTH, pattern: /^d(?:8|10)?$/, read: () => ({ type: 'date' }) },
  { example: 'DT15、DT14', source: HEALTH, pattern: /^dt(?:1[3-9])?$/, read: () => ({ type: 'dateTime' }) },
  { example: 'T6、T8', source: HEALTH, pattern: /^t([68])$/, read: ([, length]) => ({ type: 'text', characters: 'any', minLength: Number(length), length: Number(length) }) },
  { example: 'n..10,2、n10,2、N3..5,1', source: E_GOV, pattern: /^n(?:(?:\d{1,3})?\.\.)?(\d{1,3})[,，](\d{1,2})$/, read: ([, precision, scale]) => decimal(Number(precision), Number(scale)) },
  { example: 'n(10,2)、n..(10,2)', source: POLICE, pattern: /^n(?:\.\.)?\((\d{1,3})[,，](\d{1,2})\)$/, read: ([, precision, scale]) => decimal(Number(precision), Number(scale)) },
  { example: 'an..18、anc..200、c..50', source: E_GOV, pattern: /^(anc|an|ac|a|n|c|x|s)\.\.(\d{1,5})$/, read: ([, characters, most]) => textFormat(characters, undefined, Number(most)) },
  { example: 'an15..18、an15-18', source: E_GOV, pattern: /^(anc|an|ac|a|n|c|x|s)(\d{1,5})(?:\.\.|-)(\d{1,5})$/, read: ([, characters, least, most]) => textFormat(characters, Number(least), Number(most)) },
  { example: 'an18、n1、a3', source: E_GOV, pattern: /^(anc|an|ac|a|n|c|x|s)\(?(\d{1,5})\)?$/, read: ([, characters, length]) => textFormat(characters, Number(length), Number(length)) },
  { example: 'an..、anc..ul', source: E_GOV, pattern: /^(anc|an|ac|a|n|c|x)(?:\.\.(?:ul|∞)?)$/, read: ([, characters]) => textFormat(characters, undefined, undefined) },
  { example: 'L、boolean、T/F', source: HEALTH, pattern: /^(?:l|bool|boolean|t\/f|b1)$/, read: () => ({ type: 'boolean' }) },
  { example: 'BY、BIN、jpg', source: HEALTH, pattern: /^(?:by|bin|binary)(?:[-(].*)?$|^(?:jpe?g|png|pdf|tiff?|ofd)$/, read: () => ({ type: 'file' }) },
];

/** Reads a 表示格式 such as `an..18`, `n..10,2` or `YYYYMMDD`; undefined for one that is in no table. */
export function readElementFormat(text: string): ElementFormat | undefined {
  if (text.length > 40) return undefined;
  const written = text.normalize('NFKC').trim().replace(/\s*(?:\.\.\.?|…|‥)\s*/g, '..').replace(/^["']|["']$/g, '').toLowerCase();
  for (const { pattern, read } of FORMAT_RULES) {
    const found = pattern.exec(written);
    if (found === null) continue;
    const format = read([...found]);
    if (format === undefined) return undefined;
    return format.type === 'date' || format.type === 'dateTime' ? { ...format, ...(written.includes('y') ? { datePattern: text.trim() } : {}) } : format;
  }
  return undefined;
}

function decimal(precision: number, scale: number): ElementFormat | undefined {
  if (scale > precision || precision === 0) return undefined;
  return scale === 0 ? { type: 'integer', characters: 'digits', precision } : { type: 'decimal', precision, scale };
}

/** Digits are kept as text: a code of digits may begin with 0. Whether it is a number, the element's data type says. */
function textFormat(characters: string | undefined, minLength: number | undefined, length: number | undefined): ElementFormat | undefined {
  if (length === 0 || (minLength !== undefined && length !== undefined && minLength > length)) return undefined;
  const kind = CHARACTERS[characters ?? ''];
  return { type: 'text', ...(kind === undefined ? {} : { characters: kind }), ...(minLength === undefined ? {} : { minLength }), ...(length === undefined ? {} : { length }) };
}
