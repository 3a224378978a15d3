import { countWorkingDays } from './count-working-days.js';
import { dayNumber } from './day-number.js';
import type { IsoDate } from './iso-date.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Days that are not counted because something else is being waited for. 行政许可法 第四十五条: 听证、招标、拍卖、
 * 检验、检测、检疫、鉴定和专家评审, told to the applicant in writing; 现场核查 is not among them.
 */
export interface Pause {
  /** The first day that is not counted. */
  readonly from: IsoDate;
  /** The last day that is not counted. */
  readonly to: IsoDate;
}

/** Days numbered `first` to `last`, both included. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The pauses as spans in order, none touching another: two that overlap are not counted twice.
 * @throws RangeError if a pause ends before it begins
 */
export function pausedSpans(pauses: readonly Pause[]): readonly DaySpan[] {
  const spans = pauses.map(({ from, to }) => {
    const span = { first: dayNumber(from), last: dayNumber(to) };
    if (span.last < span.first) throw new RangeError(`a pause ends on ${to}, before it begins on ${from}`);
    return span;
  });
  spans.sort((a, b) => a.first - b.first);
  const merged: DaySpan[] = [];
  for (const span of spans) {
    const previous = merged[merged.length - 1];
    if (previous === undefined || span.first > previous.last + 1) merged.push(span);
    else if (span.last > previous.last) merged[merged.length - 1] = { first: previous.first, last: span.last };
  }
  return merged;
}

/** Working days of `first` to `last` that no span pauses. */
export function countUnpaused(first: number, last: number, spans: readonly DaySpan[], calendar: WorkingCalendar): number {
  let count = countWorkingDays(first, last, calendar);
  for (const span of spans) {
    count -= countWorkingDays(Math.max(first, span.first), Math.min(last, span.last), calendar);
  }
  return count;
}
