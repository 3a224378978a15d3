import fc from 'fast-check';
import { numRuns } from '../../../../../tools/testing/runs.js';
import type { IsoDate } from '../iso-date.js';
import type { CalendarYear, WorkingCalendar } from '../working-calendar.js';
import { step } from './slow-calendar.js';

export const RUNS = numRuns(150, 5000);

/** Milliseconds: counting day by day takes its time in a long run. */
export const PATIENCE = 300_000;

const FIRST_YEAR = 2000;

/** A day of so many years, from 2000 on unless said otherwise. */
export function dayIn(years: number, firstYear = FIRST_YEAR): fc.Arbitrary<IsoDate> {
  return fc.integer({ min: 0, max: years * 365 - 1 }).map((days) => step(`${firstYear}-01-01`, days));
}

/** An invented calendar of so many years from 2000 on: any days off, any days worked, none both. */
export function calendarOf(years: number): fc.Arbitrary<WorkingCalendar> {
  return fc
    .array(fc.tuple(fc.integer({ min: 0, max: years * 365 - 1 }), fc.integer({ min: 1, max: 12 }), fc.boolean()), { maxLength: years * 8 })
    .map((runs) => {
      const kinds = new Map<IsoDate, boolean>();
      for (const [start, length, isOff] of runs) {
        for (let day = start; day < start + length; day += 1) kinds.set(step(`${FIRST_YEAR}-01-01`, day), isOff);
      }
      const listed: Record<string, CalendarYear> = {};
      for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year += 1) {
        const days = [...kinds].filter(([date]) => date.startsWith(String(year)));
        listed[String(year)] = {
          holidays: days.filter(([, isOff]) => isOff).map(([date]) => date),
          workdays: days.filter(([, isOff]) => !isOff).map(([date]) => date),
          sources: [],
        };
      }
      return { years: listed };
    });
}
