import { addDays, addMonths, dayNumber, isoDate, yearOf, type IsoDate } from '@zhengwu/core';

/** What is shown and picked lies between these, both included. */
export interface DayBounds {
  readonly min?: IsoDate | undefined;
  readonly max?: IsoDate | undefined;
}

const DAYS = 7;
/** A month touches at most six weeks; always six, so that the calendar does not jump from month to month. */
const WEEKS = 6;
const FIRST: IsoDate = '0001-01-01';
const LAST: IsoDate = '9999-12-31';

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 3) % DAYS) + DAYS) % DAYS; // 1970-01-01 was a Thursday
}

/** The first day of a day's month. */
export function monthOf(date: IsoDate): IsoDate {
  return `${date.slice(0, 8)}01` as IsoDate; // every month has a first
}

/** Six weeks from Monday on, the first of which holds the month's first day. `undefined` beyond the years 1 to 9999. */
export function weeksOfMonth(month: IsoDate): readonly (readonly (IsoDate | undefined)[])[] {
  const first = dayNumber(monthOf(month)) - weekday(monthOf(month));
  return Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: DAYS }, (__, day) => {
      const number = first + week * DAYS + day;
      return number < dayNumber(FIRST) || number > dayNumber(LAST) ? undefined : isoDate(number);
    }),
  );
}

export function isWithin(date: IsoDate, { min = FIRST, max = LAST }: DayBounds): boolean {
  return date >= min && date <= max;
}

/** The nearest day that may be picked. Of bounds that exclude each other, the earliest day wins. */
export function nearestWithin(date: IsoDate, { min = FIRST, max = LAST }: DayBounds): IsoDate {
  if (date < min) return min;
  return date > max && max >= min ? max : date;
}

/** So many months on, at most to the last month that there is. */
export function shiftMonth(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return index < 12 ? FIRST : index >= 10_000 * 12 ? LAST : addMonths(date, months);
}

/** Where a key leads from a day, by the date grid of the ARIA Authoring Practices; `undefined` for other keys. */
export function dayByKey(date: IsoDate, key: string, hasShift: boolean): IsoDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return shiftDay(date, -1);
    case 'ArrowRight':
      return shiftDay(date, 1);
    case 'ArrowUp':
      return shiftDay(date, -DAYS);
    case 'ArrowDown':
      return shiftDay(date, DAYS);
    case 'Home':
      return shiftDay(date, -weekday(date));
    case 'End':
      return shiftDay(date, DAYS - 1 - weekday(date));
    case 'PageUp':
      return shiftMonth(date, hasShift ? -12 : -1);
    case 'PageDown':
      return shiftMonth(date, hasShift ? 12 : 1);
    default:
      return undefined;
  }
}

/**
 * The years to choose from: those of the bounds, else a lifetime before `around` and a generation after; the shown one
 * always. Bounds may be centuries apart, and a list of more years is no quick choice.
 */
export function yearsToChoose(shown: IsoDate, around: IsoDate, { min, max }: DayBounds): readonly number[] {
  const year = yearOf(around);
  const first = Math.max(1, year - 200, min === undefined ? year - 100 : yearOf(min));
  const last = Math.min(9999, year + 100, max === undefined ? year + 20 : yearOf(max));
  const from = Math.min(first, yearOf(shown));
  return Array.from({ length: Math.max(last, yearOf(shown)) - from + 1 }, (_, index) => from + index);
}

function shiftDay(date: IsoDate, days: number): IsoDate {
  const number = dayNumber(date) + days;
  if (number < dayNumber(FIRST)) return FIRST;
  return number > dayNumber(LAST) ? LAST : addDays(date, days);
}
