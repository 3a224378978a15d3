import { formatDate, isIsoDate } from '@zhengwu/core';
import type { Range } from '../model/guard.js';

/** A range as people write it, such that `readRanges` reads it back: 50平方米以上不满300平方米. */
export function rangeWords(range: Range, unit = ''): string {
  const { from, to, fromOpen, toOpen } = range;
  const isDay = typeof (from ?? to) === 'string';
  const end = (value: number | string) => (typeof value === 'number' ? `${String(value)}${unit}` : dayWords(value));
  if (from !== undefined && from === to) return end(from);
  const low = from === undefined ? undefined : isDay ? dayLow(end(from), fromOpen) : numberLow(end(from), fromOpen, to !== undefined && toOpen !== true);
  const high = to === undefined ? undefined : isDay ? dayHigh(end(to), toOpen) : `${toOpen === true ? '不满' : '不超过'}${end(to)}`;
  if (from !== undefined && to !== undefined && fromOpen !== true && toOpen !== true) return `${end(from)}至${end(to)}`;
  if (low === undefined && high !== undefined && to !== undefined && !isDay && toOpen !== true) return `${end(to)}以下`;
  return `${low ?? ''}${high ?? ''}`;
}

function numberLow(end: string, isOpen: true | undefined, isClosedAbove: boolean): string {
  if (isOpen === true) return `超过${end}`;
  return isClosedAbove ? `不少于${end}` : `${end}以上`;
}

const dayLow = (day: string, isOpen: true | undefined) => (isOpen === true ? `晚于${day}` : `自${day}起`);
const dayHigh = (day: string, isOpen: true | undefined) => (isOpen === true ? `早于${day}` : `截至${day}`);

function dayWords(day: string): string {
  return isIsoDate(day) ? formatDate(day) : day;
}
