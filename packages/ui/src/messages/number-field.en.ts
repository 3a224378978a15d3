import type { NumberFieldWords } from './number-field.zh-CN.js';

const withUnit = (number: string, unit: string): string => (unit === '' ? number : `${number} ${unit}`);

export const numberFieldWordsEn: NumberFieldWords = {
  missing: ({ label }) => `Enter a number for ${label}.`,
  notANumber: ({ text }) => `“${text}” is not a number. Enter one, such as 20.`,
  tooManyDecimals: ({ decimals }) => (decimals === 0 ? 'Only whole numbers belong here: leave out the decimals.' : `At most ${decimals} decimal places.`),
  tooManyDigits: 'The number is too long: at most 15 digits.',
  belowMin: ({ min, unit }) => `Not less than ${withUnit(min, unit)}.`,
  aboveMax: ({ max, unit }) => `Not more than ${withUnit(max, unit)}.`,
  withUnit,
};
