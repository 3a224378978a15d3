import type { TimeLimit } from '@zhengwu/core';

/**
 * Whole days by weight, which add up to the total: what rounding down leaves over goes to the largest remainders (Hamilton's method), of equal
 * ones to the first. A weight of 0 gets none.
 */
export function splitDays(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const whole = exact.map(Math.floor);
  const left = total - whole.reduce((all, days) => all + days, 0);
  const order = exact.map((days, place) => ({ place, rest: days - Math.floor(days) })).sort((a, b) => b.rest - a.rest || a.place - b.place);
  const lucky = new Set(order.slice(0, left).map(({ place }) => place));
  return whole.map((days, place) => days + (lucky.has(place) ? 1 : 0));
}

/** A limit shared out among steps. A few months or years cannot be: then nobody has said how long a step takes, and it is asked for. */
export function splitLimit(limit: TimeLimit | undefined, weights: readonly number[]): readonly (TimeLimit | undefined)[] {
  const isCoarse = limit !== undefined && (limit.unit === 'month' || limit.unit === 'year') && limit.amount > 0;
  if (limit === undefined || (isCoarse && weights.length > 1)) return weights.map(() => undefined);
  return splitDays(limit.amount, weights).map((amount) => ({ amount, unit: limit.unit }));
}
