import { defineRules, rule } from '../finding/rule.js';

/** What can be wrong with a working calendar, or with asking it about a day. */
export const calendarRules = defineRules({
  /** A date that must be computed lies in a year whose holidays are not known. */
  'calendar/unknown-year': rule<{ readonly year: number; readonly known: readonly number[] }>({
    severity: 'error',
    basis: '行政许可法 第八十二条：期限以工作日计算，不含法定节假日',
  }),
  /** A key of `years` that is not a four-digit year, or whose content is not a year. */
  'calendar/not-a-year': rule<{ readonly key: string }>({ severity: 'error' }),
  /** A year without a single holiday: it would count by weekday alone. */
  'calendar/empty-year': rule<{ readonly year: number }>({ severity: 'error', basis: '全国年节及纪念日放假办法 第二条' }),
  /** Not `YYYY-MM-DD`, or a day that does not exist. */
  'calendar/bad-date': rule<{ readonly text: string; readonly year: number }>({ severity: 'error' }),
  /** A day listed under a year that is not its own. */
  'calendar/other-year': rule<{ readonly date: string; readonly year: number }>({ severity: 'error' }),
  /** A day that is listed as off and as worked. */
  'calendar/off-and-worked': rule<{ readonly date: string }>({ severity: 'error' }),
  /** 调休上班 on a Monday to Friday: worked in any case, so probably another day is meant. */
  'calendar/idle-workday': rule<{ readonly date: string }>({ severity: 'warning' }),
  /** Years missing between the first and the last. */
  'calendar/year-gap': rule<{ readonly missing: readonly number[] }>({ severity: 'warning' }),
  /** A year with no source, or with one that nobody has compared with its text. */
  'calendar/unconfirmed-year': rule<{ readonly year: number }>({ severity: 'warning' }),
});
