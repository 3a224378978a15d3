import type { DateFieldWords } from './date-field.zh-CN.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const monthName = (month: number): string => MONTHS[month - 1] ?? '';

export const dateFieldWordsEn: DateFieldWords = {
  placeholder: '2026-03-05',
  missing: ({ label }) => `Enter a date for ${label}.`,
  notADate: ({ text }) => `“${text}” is not a date. Write 2026-03-05.`,
  beforeMin: ({ min }) => `Not before ${min}.`,
  afterMax: ({ max }) => `Not after ${max}.`,
  openCalendar: 'Open calendar',
  calendarOf: ({ label }) => `Choose ${label}`,
  year: 'Year',
  month: 'Month',
  yearName: (year) => `${year}`,
  monthName,
  monthTitle: ({ year, month }) => `${monthName(month)} ${year}`,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  weekdays: WEEKDAYS,
  weekdayShort: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  dayName: ({ year, month, day }, weekday) => `${WEEKDAYS[weekday] ?? ''}, ${day} ${monthName(month)} ${year}`,
  off: { mark: '休', name: 'holiday' },
  worked: { mark: '班', name: 'adjusted workday' },
  comma: ', ',
  isToday: 'today',
  pickToday: 'Today',
  clear: 'Clear',
  unknownYear: (year) => `The holidays of ${year} are not entered yet; none are marked.`,
};
