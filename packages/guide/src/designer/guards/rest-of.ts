import type { Guard, Range } from '../../model/index.js';
import { gridOf, type Span } from '../../resolve/grid.js';
import { coverageOf, gapsOf } from './coverage.js';
import { valueAt, type OrderedDomain } from '../../ranges/value-at.js';

/** What the guards leave of an ordered domain. */
export function restOf(domain: OrderedDomain, others: readonly Guard[]): readonly Range[] {
  const options = others.map((guard, index) => ({ id: `opt_${String(index)}` as const, guard }));
  return rangesOf(domain, gapsOf(coverageOf(domain, options)));
}

/** Spans of positions as ranges; where one reaches an end of the domain, it has none there. */
export function rangesOf(domain: OrderedDomain, spans: readonly Span[]): readonly Range[] {
  const { last } = gridOf(domain);
  return spans.map(([first, end]) => ({ ...(first === 0 ? {} : { from: valueAt(domain, first) }), ...(end === last ? {} : { to: valueAt(domain, end) }) }));
}
