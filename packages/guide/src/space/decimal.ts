/** A number as people write it: `digits` × 10^-`scale`. 0.1 is one tenth, not the binary fraction next to it. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * The decimal that a number was meant to be: of its 15 significant digits, which every binary fraction carries without
 * loss (IEEE 754), so that the 0.30000000000000004 of a sum is 0.3. Not for NaN and infinities.
 */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toPrecision(15).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole.replace('-', '') + fraction) * (mantissa.startsWith('-') ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** The number next to a decimal. */
export function numberOf({ digits, scale }: Decimal): number {
  return Number(`${String(digits)}e${String(-scale)}`);
}

/** The digits of a decimal at a finer scale. */
export function digitsAt({ digits, scale }: Decimal, finer: number): bigint {
  return digits * 10n ** BigInt(finer - scale);
}

/** Division that rounds down, of negative numbers too; the divisor is positive. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
