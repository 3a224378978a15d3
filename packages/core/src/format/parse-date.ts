import { isIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { compact } from './half-width.js';
import { parseChineseNumeral } from './parse-chinese-numeral.js';

const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const ARABIC = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const RUN = /^(\d{4})(\d{2})(\d{2})$/;
const CHINESE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;

/**
 * A day as people write it, or `undefined` for what is none: 2026年11月22日, 二〇二六年十一月二十二日, 2026-11-22,
 * 2026/11/22, 2026.11.22, 20261122; with or without noughts before month and day, full-width digits and
 * spaces in it. A year of two digits is not read: nobody can tell the century.
 */
export function parseDate(text: string): IsoDate | undefined {
  const written = compact(text);
  const chinese = CHINESE.exec(written);
  if (chinese !== null) return dayOf(yearInDigits(chinese[1] ?? ''), parseChineseNumeral(chinese[2] ?? ''), parseChineseNumeral(chinese[3] ?? ''));
  const separated = SEPARATED.exec(written);
  if (separated !== null) return dayOf(Number(separated[1]), Number(separated[3]), Number(separated[4]));
  const parts = ARABIC.exec(written) ?? RUN.exec(written);
  return parts === null ? undefined : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

function yearInDigits(characters: string): number {
  return Number(characters.replace(/[〇○零]/g, '0').replace(/[一二三四五六七八九]/g, (digit) => String('一二三四五六七八九'.indexOf(digit) + 1)));
}

function dayOf(year: number, month: number | undefined, day: number | undefined): IsoDate | undefined {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
