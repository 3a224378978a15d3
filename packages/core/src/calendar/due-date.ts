import { lastCalendarDay } from './add-limit.js';
import { lookAhead } from './add-working-days.js';
import { countWorkingDays } from './count-working-days.js';
import { dayNumber, isoDate } from './day-number.js';
import type { IsoDate } from './iso-date.js';
import { requireWholeLimit, type TimeLimit } from './limit.js';
import { pausedSpans, type DaySpan, type Pause } from './pause.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A limit that runs from a day, and the times at which it stood still. */
export interface Clock {
  /** The day on which it begins, which does not count: acceptance (受理) for a decision. */
  readonly start: IsoDate;
  readonly limit: TimeLimit;
  readonly pauses: readonly Pause[];
}

/**
 * The last day of a limit whose clock stood still at times. 行政许可法 第四十五条: 所需时间不计算在本节规定的期限内.
 * Of a limit in working days the paused working days are left out, of any other the paused calendar days.
 * Days that two pauses share are left out once; a pause that begins after the last day changes nothing. A
 * last day on which nobody works, or the clock stands still, moves on to the next day that is neither.
 * @throws UnknownYearError, RangeError as `addLimit`; RangeError for a pause that ends before it begins
 */
export function dueDate(clock: Clock, calendar: WorkingCalendar): IsoDate {
  requireWholeLimit(clock.limit);
  const spans = pausedSpans(clock.pauses);
  const start = dayNumber(clock.start);
  if (clock.limit.unit === 'workingDay' && clock.limit.amount > 0) {
    return isoDate(lastWorkingDay(start, clock.limit.amount, spans, calendar));
  }
  return isoDate(nextOpenDay(lastUnpausedDay(start, lastCalendarDay(clock.start, clock.limit), spans), spans, calendar));
}

/** Every span that begins on or before the last day pushes that day away by the working days that it holds. */
function lastWorkingDay(start: number, amount: number, spans: readonly DaySpan[], calendar: WorkingCalendar): number {
  let counted = amount;
  let last = lookAhead(start, counted, calendar);
  for (const span of spans) {
    if (span.first > last) break;
    const lost = countWorkingDays(Math.max(span.first, start + 1), span.last, calendar);
    if (lost === 0) continue;
    counted += lost;
    last = lookAhead(start, counted, calendar);
  }
  return last;
}

function lastUnpausedDay(start: number, end: number, spans: readonly DaySpan[]): number {
  let last = end;
  for (const span of spans) {
    if (span.first > last) break;
    last += Math.max(span.last - Math.max(span.first, start + 1) + 1, 0);
  }
  return last;
}

/** The first day, not earlier, that is worked and not paused (民法典 第二百零三条 第一款). */
function nextOpenDay(day: number, spans: readonly DaySpan[], calendar: WorkingCalendar): number {
  let open = lookAhead(day, 0, calendar);
  for (const span of spans) {
    if (span.first <= open && open <= span.last) open = lookAhead(span.last, 1, calendar);
  }
  return open;
}
