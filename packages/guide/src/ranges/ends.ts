import { parseChineseNumeral, parseDate } from '@zhengwu/core';
import type { EndReader } from './range-tokens.js';

const MULTIPLES: Readonly<Record<string, number>> = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** Numbers: 300, 1,000.5, 5万, 三百. */
export const numberEnds: EndReader<number> = {
  pattern: /[-+]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:e[-+]?\d+)?|[零〇一二两三四五六七八九十百千万亿]+/i,
  read: (text, behind) => {
    const number = /\d/.test(text) ? Number(text.replace(/,/g, '')) : parseChineseNumeral(text);
    if (number === undefined || !Number.isFinite(number)) return undefined;
    // 50万元 is 500000元, unless 万元 is the unit: then nothing is said to stand behind.
    const multiple = /\d/.test(text) ? MULTIPLES[behind.charAt(0)] : undefined;
    return multiple === undefined ? { value: number, taken: 0 } : { value: Number((number * multiple).toPrecision(15)), taken: 1 };
  },
};

/** Days, as `YYYY-MM-DD`: 2026年3月5日, 2026-3-5, 20260305, 二〇二六年三月五日. */
export const dayEnds: EndReader<string> = {
  pattern: /\d{4}年\d{1,2}月\d{1,2}日|\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|\d{8}(?!\d)|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/,
  read: (text) => {
    const value = parseDate(text);
    return value === undefined ? undefined : { value, taken: 0 };
  },
};
