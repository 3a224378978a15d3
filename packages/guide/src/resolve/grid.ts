import { dayNumber, isIsoDate } from '@zhengwu/core/calendar';
import type { Range } from '../model/guard.js';
import type { Domain } from '../model/variable.js';

/** From one position to another, both included. */
export type Span = readonly [first: number, last: number];

/** An ordered domain as positions 0, 1, … `last`: so many steps, or days, from its beginning. -1 where there is no value. */
export interface Grid {
  readonly last: number;
  /** Where a value stands; `undefined` for what is no value of the domain. */
  readonly positionOf: (value: unknown) => number | undefined;
  /** What a range takes of the domain; `undefined` if nothing, or if an end cannot be read. */
  readonly spanOf: (range: Range) => Span | undefined;
}

type Ordered = Extract<Domain, { readonly kind: 'number' | 'date' }>;

/** So near to a step, in steps, a number counts as on it: 0.1 + 0.2 is 0.3. */
const NEAR = 1e-6;

export function gridOf(domain: Ordered): Grid {
  return domain.kind === 'number'
    ? grid(domain.min, domain.max, domain.step, (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined))
    : grid(dayOf(domain.from) ?? NaN, dayOf(domain.to) ?? NaN, 1, dayOf);
}

function dayOf(value: unknown): number | undefined {
  return isIsoDate(value) ? dayNumber(value) : undefined;
}

function grid(min: number, max: number, step: number, read: (value: unknown) => number | undefined): Grid {
  // A domain that is none, with a step of 0 or its ends reversed, has no value: no answer is one, no range takes any.
  const last = step > 0 && max >= min ? Math.floor((max - min) / step + NEAR) : -1;
  const steps = (value: number): number => {
    const exact = (value - min) / step;
    const whole = Math.round(exact);
    return Math.abs(exact - whole) < NEAR ? whole : exact;
  };
  return {
    last,
    positionOf: (value) => {
      const number = read(value);
      if (number === undefined) return undefined;
      const position = steps(number);
      return Number.isInteger(position) && position >= 0 && position <= last ? position : undefined;
    },
    spanOf: ({ from, to, fromOpen, toOpen }) => {
      const [low, high] = [from === undefined ? min : read(from), to === undefined ? max : read(to)];
      if (low === undefined || high === undefined) return undefined;
      const [first, end] = [steps(low), steps(high)];
      // An open end at the domain's own end still leaves it out.
      const start = fromOpen === true && from !== undefined ? Math.floor(first) + 1 : Math.ceil(first);
      const stop = toOpen === true && to !== undefined ? Math.ceil(end) - 1 : Math.floor(end);
      const span: Span = [Math.max(start, 0), Math.min(stop, last)];
      return span[0] <= span[1] ? span : undefined;
    },
  };
}

/** Spans in order, those that touch joined: [0, 2] and [3, 5] are [0, 5]. */
export function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const before = joined[joined.length - 1];
    if (before !== undefined && span[0] <= before[1] + 1) joined[joined.length - 1] = [before[0], Math.max(before[1], span[1])];
    else joined.push(span);
  }
  return joined;
}
