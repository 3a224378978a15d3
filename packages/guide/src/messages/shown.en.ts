import type { ShownWords } from './shown.zh-CN.js';

export const shownWordsEn: ShownWords = {
  yes: 'yes',
  no: 'no',
  day: (year, month, day) => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  amount: (number, unit) => (unit === '' ? number : `${number} ${unit}`),
  joined: (parts) => parts.join(', '),
  nothingChosen: 'none chosen',
  span: (from, to) => `${from} to ${to}`,
  below: (to) => `${to} and below`,
  above: (from) => `${from} and above`,
  any: 'any',
  none: 'nothing',
  several: (example, count) => `${example} and so on, ${count} selections`,
  is: (name, value) => `${name} = ${value}`,
  isWithin: (name, values) => `${name} in ${values}`,
  isChosen: (name, values) => `${name} is ${values}`,
  more: (count) => `and so on, ${String(count)} in all`,
};
