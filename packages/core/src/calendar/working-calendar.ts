import type { Source } from '../model/source.js';
import type { IsoDate } from './iso-date.js';

/**
 * Which days an office works. Plain JSON, so that a host can store it, send it and override it; treat it
 * as immutable: tables are computed from it once and kept by its identity.
 *
 * A day is worked if it is an adjusted workday (调休上班), or if it is Monday to Friday and not a holiday:
 * but only in a year that the calendar lists. A year that it does not list has no rule at all: asking
 * about one of its days throws `UnknownYearError`.
 */
export interface WorkingCalendar {
  readonly format?: 'zhengwu/working-calendar';
  readonly formatVersion?: number;
  /** The name that people know it by: 全国, 开平市. */
  readonly name?: string;
  /** By four-digit year. */
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** What deviates from the week in one year. Every day lies in that year, whichever notice ordered it. */
export interface CalendarYear {
  /** 放假: days off. Weekends among them may be listed or left out; they are off either way. */
  readonly holidays: readonly IsoDate[];
  /** 调休上班: Saturdays and Sundays that are worked. */
  readonly workdays: readonly IsoDate[];
  /**
   * What the days rest on, oldest first. More than one where a later notice changed the year (2015, 2019,
   * 2020), or where the next year's notice reaches back into December (2005, 2006, 2007, 2011, 2018, 2022).
   */
  readonly sources: readonly CalendarSource[];
}

/** A document that orders days off, and whether somebody has compared its number and days with its text. */
export interface CalendarSource extends Source {
  /** 国务院办公厅关于2026年部分节假日安排的通知 */
  readonly title: string;
  /** 国办发明电〔2025〕7号 */
  readonly number?: string;
  /** The date under the document (成文日期). */
  readonly issuedOn?: IsoDate;
}

/** What a day is in a calendar. */
export type DayKind = 'weekday' | 'weekend' | 'holiday' | 'adjusted-workday';
