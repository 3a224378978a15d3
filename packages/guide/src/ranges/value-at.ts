import { addDays, parseIsoDate } from '@zhengwu/core';
import type { Domain } from '../model/index.js';

/** A domain whose values have an order. */
export type OrderedDomain = Extract<Domain, { readonly kind: 'number' | 'date' }>;

export function isOrdered(domain: Domain): domain is OrderedDomain {
  return domain.kind === 'number' || domain.kind === 'date';
}

/** The value at a position of an ordered domain, as `gridOf` counts them; of days, `YYYY-MM-DD`. */
export function valueAt(domain: OrderedDomain, position: number): number | string {
  if (domain.kind === 'date') {
    const from = parseIsoDate(domain.from);
    return from === undefined ? domain.from : addDays(from, position);
  }
  const places = Math.max(placesOf(domain.step), placesOf(domain.min));
  return Number((domain.min + position * domain.step).toFixed(Math.min(places, 20)));
}

/** Places behind the point: 0.25 has two, 1e-7 seven. */
export function placesOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  const point = digits.indexOf('.');
  return Math.max(0, (point < 0 ? 0 : digits.length - point - 1) - Number(exponent));
}
