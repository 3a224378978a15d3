import {
  addDays,
  chineseCalendar,
  dayKind,
  dueDate,
  isWorkingDay,
  unknownYearFinding,
  UnknownYearError,
  withOverrides,
  type Clock,
  type DayKind,
  type Finding,
  type IsoDate,
  type WorkingCalendar,
} from '@zhengwu/core';

/** A day between the beginning and the end of a limit, and what it does to the clock. */
export interface ClockDay {
  readonly date: IsoDate;
  readonly kind: DayKind;
  /** Which counted day it is; absent for one that does not count. */
  readonly ordinal?: number;
  readonly isPaused: boolean;
}

/** How a clock ran, day by day; or why nobody can say. */
export type ClockRun =
  | { readonly ok: true; readonly due: IsoDate; readonly days: readonly ClockDay[]; readonly calendar: WorkingCalendar }
  | { readonly ok: false; readonly finding: Finding };

/** @param closed further days on which the office does not work, for example a typhoon's */
export function runClock(clock: Clock, closed: readonly IsoDate[]): ClockRun {
  try {
    const calendar = closed.length === 0 ? chineseCalendar : withOverrides(chineseCalendar, { holidays: closed });
    const due = dueDate(clock, calendar);
    return { ok: true, due, days: daysOf(clock, due, calendar), calendar };
  } catch (error) {
    if (!(error instanceof UnknownYearError)) throw error;
    return { ok: false, finding: unknownYearFinding(error, chineseCalendar, { part: 'text', id: '' }) };
  }
}

function daysOf({ start, limit, pauses }: Clock, due: IsoDate, calendar: WorkingCalendar): readonly ClockDay[] {
  const days: ClockDay[] = [];
  let ordinal = 0;
  for (let date = start; date <= due; date = addDays(date, 1)) {
    const isPaused = date !== start && pauses.some(({ from, to }) => from <= date && date <= to);
    const counts = date !== start && !isPaused && (limit.unit === 'day' || (limit.unit === 'workingDay' && isWorkingDay(date, calendar)));
    if (counts) ordinal += 1;
    // A last day that moved on, off the end of calendar days, counts no further.
    const isCounted = counts && ordinal <= limit.amount;
    days.push({ date, kind: dayKind(date, calendar), isPaused, ...(isCounted ? { ordinal } : {}) });
  }
  return days;
}
