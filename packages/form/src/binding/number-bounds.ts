/** Digits that a double holds exactly, whatever they are. */
export const EXACT_DIGITS = 15;

/** The largest number of so many digits, so many of them behind the point, that a double holds exactly; undefined where even its whole part has too many. */
export function largestOf(precision: number | undefined, scale: number | undefined): number | undefined {
  if (precision === undefined || precision < 1) return undefined;
  const whole = precision - Math.min(scale ?? 0, precision);
  if (whole > EXACT_DIGITS) return undefined;
  const behind = Math.min(precision - whole, EXACT_DIGITS - whole);
  return Number(`${'9'.repeat(whole) || '0'}.${'9'.repeat(behind) || '0'}`);
}

/** The smallest whole number that has one digit too many before the point. */
export function firstTooLarge(precision: number, scale: number): number {
  return 10 ** (precision - Math.min(scale, precision));
}

/** How many digits a number has behind the point, as it is written. */
export function digitsBehind(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}
