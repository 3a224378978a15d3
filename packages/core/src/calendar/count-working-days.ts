import { civilDay } from './gregorian.js';
import type { WorkingCalendar } from './working-calendar.js';
import { yearTable } from './year-table.js';

/** Working days among the days numbered `first` to `last`, both included; 0 if `last` is earlier. Costs by years, not by days. */
export function countWorkingDays(first: number, last: number, calendar: WorkingCalendar): number {
  if (last < first) return 0;
  const lastYear = civilDay(last).year;
  let count = 0;
  for (let year = civilDay(first).year; year <= lastYear; year += 1) {
    const table = yearTable(calendar, year);
    const from = Math.max(first - table.first, 0);
    const to = Math.min(last - table.first + 1, table.length);
    count += (table.before[to] ?? 0) - (table.before[from] ?? 0);
  }
  return count;
}
