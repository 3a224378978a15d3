import type { calendarRules } from '../calendar/rules.js';
import type { FormatProblemTexts } from '../format/problem-text.js';
import type { RuleTexts } from './message-table.js';

export const calendarRuleTextsEn: RuleTexts<typeof calendarRules.entries> = {
  'calendar/unknown-year': {
    title: 'Unknown year',
    message: ({ year, known }) =>
      `The working calendar has no holidays for ${String(year)} (it has ${yearSpan(known)}), so working days cannot be counted. Add the year once the State Council has announced it.`,
  },
  'calendar/not-a-year': { title: 'Not a year', message: ({ key }) => `“${key}” is not a year of four digits, or holds no holidays; it was left out.` },
  'calendar/empty-year': {
    title: 'No holidays',
    message: ({ year }) => `${String(year)} lists no holiday at all and would count by weekday alone; it was left out. Add its holidays.`,
  },
  'calendar/bad-date': {
    title: 'Not a date',
    message: ({ text, year }) => `“${text}” under ${String(year)} is not a date; it was left out. Write ${String(year)}-01-01.`,
  },
  'calendar/other-year': {
    title: 'Wrong year',
    message: ({ date, year }) => `${date} stands under ${String(year)}; it was left out. Move it to its own year.`,
  },
  'calendar/off-and-worked': {
    title: 'Off and worked',
    message: ({ date }) => `${date} is listed both as off and as worked; both were left out. Keep the one that the notice orders.`,
  },
  'calendar/idle-workday': {
    title: 'Idle workday',
    message: ({ date }) => `${date} is a Monday to Friday: listing it as an adjusted workday changes nothing. Is another day meant?`,
  },
  'calendar/year-gap': {
    title: 'Missing years',
    message: ({ missing }) => `The calendar lacks ${missing.join(', ')}: limits that cross them cannot be counted.`,
  },
  'calendar/unconfirmed-year': {
    title: 'Source unconfirmed',
    message: ({ year }) => `The holidays of ${String(year)} have no source, or one that nobody has confirmed. Check the number and days of the notice.`,
  },
};

export const formatProblemTextsEn: FormatProblemTexts = {
  residentId: {
    empty: () => 'Enter the identity number.',
    length: ({ length }) => `An identity number has 18 characters; this has ${String(length)}.`,
    character: ({ at, found }) => `Character ${String(at)} is “${found}”: only digits, and X as the last, belong here.`,
    'old-form': () => 'This is a number of 15 digits of the first generation, out of use since 1 January 2013. Enter the 18 characters of the present card.',
    region: ({ code }) => `No region has the code “${code}” with which the number begins. Check it.`,
    'birth-date': ({ found }) => `Digits 7 to 14, “${found}”, are not a date. Check them.`,
    'birth-date-ahead': ({ date }) => `The birth date in the number, ${date}, lies in the future. Check it.`,
    'check-digit': () => 'The number does not fit its check character: at least one character is wrong. Compare each.',
  },
  creditCode: {
    empty: () => 'Enter the unified social credit code.',
    length: ({ length }) => `A credit code has 18 characters; this has ${String(length)}.`,
    character: ({ at, found, suggestion }) =>
      `Character ${String(at)} is “${found}”, which no credit code has.${suggestion === undefined ? ' Check it.' : ` Is ${suggestion} meant?`}`,
    registrar: ({ found }) => `No registrar has the code “${found}” with which the credit code begins. Check it.`,
    region: ({ code }) => `Characters 3 to 8, “${code}”, are not a division code. Check them.`,
    'organisation-check': () => 'Characters 9 to 17 (the organisation code) do not fit their check character. Compare each.',
    check: () => 'The code does not fit its check character: at least one character is wrong. Compare each.',
  },
  mobile: {
    empty: () => 'Enter the mobile number.',
    length: ({ length }) => `A mobile number has 11 digits; this has ${String(length)}.`,
    character: ({ at, found }) => `Character ${String(at)} is “${found}”: only digits belong here.`,
    prefix: ({ found }) => `Mobile numbers begin with 13 to 19, not with “${found}”. Check it.`,
  },
  phone: {
    empty: () => 'Enter the telephone number.',
    shape: () => 'This is not the form of a telephone number. Write 0750-2212345, an extension last: 0750-2212345-801.',
    'area-code-missing': ({ number }) => `${number} lacks its area code and cannot be dialled from elsewhere. Jiangmen's is 0750.`,
    'area-code': ({ found }) => `“${found}” is not an area code. Check it.`,
    length: ({ length, areaCode }) => `After ${areaCode} come ${areaCode.length === 3 ? '8' : '7 or 8'} digits; here are ${String(length)}.`,
    mobile: () => 'This is a mobile number; a landline or a service number belongs here.',
  },
  postalCode: {
    empty: () => 'Enter the postal code.',
    length: ({ length }) => `A postal code has 6 digits; this has ${String(length)}.`,
    character: ({ at, found }) => `Character ${String(at)} is “${found}”: only digits belong here.`,
    province: ({ prefix }) => `No postal code begins with “${prefix}”. Check it.`,
  },
  divisionCode: {
    empty: () => 'Enter the division code.',
    length: ({ length }) => `A division code has 6 digits; this has ${String(length)}.`,
    character: ({ at, found }) => `Character ${String(at)} is “${found}”: only digits belong here.`,
    province: ({ prefix }) => `No province has the code “${prefix}”. Check the first two digits.`,
  },
};

function yearSpan(years: readonly number[]): string {
  const [first] = years;
  const last = years[years.length - 1];
  if (first === undefined || last === undefined) return 'none';
  return first === last ? String(first) : `${String(first)} to ${String(last)}`;
}
