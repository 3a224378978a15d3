import type { IsoDate } from '../iso-date.js';
import type { TimeLimit } from '../limit.js';
import type { Pause } from '../pause.js';
import type { WorkingCalendar } from '../working-calendar.js';

// The same questions, answered day by day on JavaScript's own UTC dates: slow and obvious, to be compared with.

export function step(date: IsoDate, days: number): IsoDate {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10) as IsoDate;
}

export function works(date: IsoDate, calendar: WorkingCalendar): boolean {
  const year = calendar.years[date.slice(0, 4)];
  if (year === undefined) throw new Error(`unknown ${date}`);
  if (year.workdays.includes(date)) return true;
  if (year.holidays.includes(date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

export function slowAddWorkingDays(from: IsoDate, days: number, calendar: WorkingCalendar): IsoDate {
  let date = from;
  if (days === 0) {
    while (!works(date, calendar)) date = step(date, 1);
    return date;
  }
  const direction = days > 0 ? 1 : -1;
  for (let left = Math.abs(days); left > 0; ) {
    date = step(date, direction);
    if (works(date, calendar)) left -= 1;
  }
  return date;
}

export function slowWorkingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  const direction = to >= from ? 1 : -1;
  let count = 0;
  for (let date = from; date !== to; ) {
    date = step(date, direction);
    if (works(date, calendar)) count += direction;
  }
  return count;
}

export function slowDueDate(start: IsoDate, limit: TimeLimit, pauses: readonly Pause[], calendar: WorkingCalendar): IsoDate {
  const isPaused = (date: IsoDate): boolean => pauses.some(({ from, to }) => from <= date && date <= to);
  let date = start;
  if (limit.unit === 'workingDay') {
    for (let left = limit.amount; left > 0; ) {
      date = step(date, 1);
      if (works(date, calendar) && !isPaused(date)) left -= 1;
    }
  } else {
    for (let left = calendarDays(start, limit); left > 0; ) {
      date = step(date, 1);
      if (!isPaused(date)) left -= 1;
    }
  }
  while (!works(date, calendar) || isPaused(date)) date = step(date, 1);
  return date;
}

function calendarDays(start: IsoDate, limit: TimeLimit): number {
  if (limit.unit === 'day') return limit.amount;
  const months = limit.amount * (limit.unit === 'year' ? 12 : 1);
  const [year = 0, month = 0, day = 0] = start.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
  return (end - Date.UTC(year, month - 1, day)) / 86_400_000;
}
