import { isPlainObject, LIMIT_UNITS, type LimitUnit } from '@zhengwu/core';

/** Core's `Limit`: 10 个工作日, with or without its source. */
export function isLimit(value: unknown): value is { readonly amount: number; readonly unit: LimitUnit } {
  if (!isPlainObject(value)) return false;
  const { amount, unit } = value;
  return typeof amount === 'number' && LIMIT_UNITS.some((each) => each === unit);
}
