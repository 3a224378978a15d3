import { dayNumber } from './day-number.js';
import { dueDate, type Clock } from './due-date.js';
import type { IsoDate } from './iso-date.js';
import { countUnpaused, pausedSpans, type Pause } from './pause.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A clock that may be standing still today: the last pause has no end yet. */
export interface OpenClock extends Omit<Clock, 'pauses'> {
  readonly pauses: readonly OpenPause[];
}

/** A pause, or one that is still going on: nobody knows yet when the experts are done. */
export type OpenPause = Pause | { readonly from: IsoDate; readonly to?: undefined };

/** How a clock stands on a day. Days are working days, whatever the unit of the limit. */
export type ClockState =
  /** `left`: working days until the last day, which is included; 0 on the last day itself. */
  | { readonly state: 'running'; readonly due: IsoDate; readonly left: number }
  /** It stands still and has no last day until the pause ends. */
  | { readonly state: 'paused'; readonly since: IsoDate }
  /** `over`: working days since the last day; 0 on a day off right after it. */
  | { readonly state: 'overdue'; readonly due: IsoDate; readonly over: number };

/**
 * How a clock stands at the end of a day (民法典 第二百零三条 第二款: 截止时间为二十四时，有业务时间的为停止业务活动的时间).
 * @throws as `dueDate`
 */
export function clockState(clock: OpenClock, today: IsoDate, calendar: WorkingCalendar): ClockState {
  const day = dayNumber(today);
  const closed: Pause[] = [];
  let since: IsoDate | undefined;
  for (const { from, to } of clock.pauses) {
    if (to !== undefined) closed.push({ from, to });
    else if (since === undefined || from < since) since = from;
  }
  const due = dueDate({ start: clock.start, limit: clock.limit, pauses: closed }, calendar);
  // A pause cannot stop a clock that had already run out when it began.
  if (since !== undefined && since <= due && since <= today) return { state: 'paused', since };
  const current = closed.find(({ from, to }) => from <= today && today <= to);
  if (current !== undefined && today <= due) return { state: 'paused', since: current.from };
  const last = dayNumber(due);
  const spans = pausedSpans(closed);
  if (day > last) return { state: 'overdue', due, over: countUnpaused(last + 1, day, [], calendar) };
  return { state: 'running', due, left: countUnpaused(day + 1, last, spans, calendar) };
}
