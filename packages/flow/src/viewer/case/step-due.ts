import { addLimit, UnknownYearError, workingDaysBetween, type IsoDate, type TimeLimit, type WorkingCalendar } from '@zhengwu/core/calendar';
import type { Visit } from './read-progress.js';

/** How a visit stands with its step's limit. Days are working days; the last day is included. */
export type StepDue =
  /** `left`: 0 on the last day itself. */
  | { readonly kind: 'running'; readonly by: IsoDate; readonly left: number }
  /** `over`: 0 on a day off right after the last day. */
  | { readonly kind: 'overdue'; readonly by: IsoDate; readonly over: number }
  /** It is over; `used`: working days that it took, the day on which it came not counted. */
  | { readonly kind: 'kept'; readonly by?: IsoDate; readonly used: number }
  | { readonly kind: 'late'; readonly by: IsoDate; readonly over: number; readonly used: number }
  /** The last day is known, and not how many working days that is: there is no calendar, or the year is not in it. */
  | { readonly kind: 'dated'; readonly by: IsoDate; readonly isPast: boolean };

export interface DueAt {
  readonly today: IsoDate;
  readonly calendar?: WorkingCalendar;
  /** Told of a year whose days off nobody has ordered. */
  readonly onUnknownYear: (year: number) => void;
}

/** How a visit stands with its limit; undefined where there is none, or nobody knows when it began. */
export function dueOf({ state, from, until, dueBy }: Visit, limit: TimeLimit | undefined, { today, calendar, onUnknownYear }: DueAt): StepDue | undefined {
  if (state === 'suspended' || state === 'cancelled') return undefined;
  const known = <Value>(compute: () => Value): Value | undefined => {
    try {
      return compute();
    } catch (error) {
      if (!(error instanceof UnknownYearError)) throw error;
      onUnknownYear(error.year);
      return undefined;
    }
  };
  const by = dueBy ?? (calendar === undefined || limit === undefined || from === undefined ? undefined : known(() => addLimit(from.day, limit, calendar)));
  if (state === 'current') {
    if (by === undefined) return undefined;
    const stands = calendar === undefined ? undefined : known(() => stand(by, today, calendar));
    return stands ?? { kind: 'dated', by, isPast: today > by };
  }
  if (until === undefined || from === undefined || calendar === undefined) return undefined;
  const used = known(() => Math.max(0, workingDaysBetween(from.day, until.day, calendar)));
  if (used === undefined) return undefined;
  if (by === undefined || until.day <= by) return { kind: 'kept', ...(by === undefined ? {} : { by }), used };
  const over = known(() => workingDaysBetween(by, until.day, calendar));
  return over === undefined ? undefined : { kind: 'late', by, over, used };
}

/** A last day that is known, seen from today. */
export function stand(by: IsoDate, today: IsoDate, calendar: WorkingCalendar): Extract<StepDue, { readonly kind: 'running' | 'overdue' }> {
  if (today > by) return { kind: 'overdue', by, over: workingDaysBetween(by, today, calendar) };
  return { kind: 'running', by, left: workingDaysBetween(today, by, calendar) };
}
