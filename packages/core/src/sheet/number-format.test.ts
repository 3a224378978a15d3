import { expect, it } from 'vitest';
import { numberMeaning } from './number-format.js';

it.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['#,##0.00_);[Red](#,##0.00)', 'number'],
  ['0.00E+00', 'number'],
  ['0"天"', 'number'],
  ['"date: "0', 'number'],
  ['[h]:mm:ss', 'number'],
  ['@', 'number'],
  ['yyyy-mm-dd', 'date'],
  ['yyyy"年"m"月"d"日"', 'date'],
  ['[$-804]yyyy\\年m\\月', 'date'],
  ['m/d', 'date'],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date'],
  ['yyyy-mm-dd hh:mm', 'date-time'],
  ['h:mm', 'time'],
  ['上午/下午h:mm', 'time'],
  ['mm:ss', 'time'],
])('%s means %s', (code, meaning) => {
  expect(numberMeaning(164, code)).toBe(meaning);
});

it.each([[0, 'number'], [14, 'date'], [22, 'date-time'], [20, 'time'], [31, 'date'], [58, 'date'], [49, 'number']])('built-in format %i means %s', (id, meaning) => {
  expect(numberMeaning(id, undefined)).toBe(meaning);
});

it('knows formats that pad with zeros', () => {
  expect(numberMeaning(164, '000000')).toEqual({ digits: 6 });
});
