import { yearOf } from '../calendar/day-number.js';
import { parseIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { chineseDigits, chineseNumeral } from './chinese-numeral.js';

/**
 * How a day is written: `arabic` 2026年1月2日, without noughts before month and day (GB/T 9704-2012 7.3.5.4: 月、日不编虚位);
 * `chinese` 二〇二六年一月二日; `dotted` 2026.01.02, as certificates state their validity; `iso` 2026-01-02.
 */
export const DATE_STYLES = ['arabic', 'chinese', 'dotted', 'iso'] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

/** A day as Chinese papers write it. @throws RangeError for a text that is not a day */
export function formatDate(date: IsoDate, style: DateStyle = 'arabic'): string {
  if (parseIsoDate(date) === undefined) throw new RangeError(`not a calendar day (YYYY-MM-DD): ${date}`);
  const year = yearOf(date);
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  switch (style) {
    case 'arabic':
      return `${String(year)}年${String(month)}月${String(day)}日`;
    case 'chinese':
      return `${chineseDigits(year)}年${chineseNumeral(month)}月${chineseNumeral(day)}日`;
    case 'dotted':
      return date.replace(/-/g, '.');
    case 'iso':
      return date;
  }
}
