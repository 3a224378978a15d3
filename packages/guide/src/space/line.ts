import { dayNumber, isIsoDate, isoDate } from '@zhengwu/core';
import type { Domain } from '../model/variable.js';
import { decimalOf, digitsAt, floorDivide, numberOf } from './decimal.js';

/** Where an end stands among the points of a line: on the point `below`, or between it and the next. */
export interface Position {
  /** May lie outside the line. */
  readonly below: number;
  readonly isOn: boolean;
}

/** An ordered domain as points 0, 1 … `length` - 1. */
export interface Line<End extends number | string = number | string> {
  /** 0 for a domain that has no value: a step of nothing, ends reversed, no days, more than 2^53 points. */
  readonly length: number;
  /** `undefined` for what is no number, or no day. */
  readonly positionOf: (end: unknown) => Position | undefined;
  readonly valueAt: (point: number) => End;
}

/** More points than a number counts exactly are no line. */
const LONGEST = BigInt(Number.MAX_SAFE_INTEGER);

const NO_LINE: Line = { length: 0, positionOf: () => undefined, valueAt: () => 0 };

const known = new WeakMap<Domain, Line>();

/** The points of a number's or a day's domain, made once for each. All arithmetic is exact: no step of 0.1 drifts. */
export function lineOf(domain: Extract<Domain, { readonly kind: 'number' | 'date' }>): Line {
  const former = known.get(domain);
  if (former !== undefined) return former;
  const line = domain.kind === 'number' ? numberLine(domain.min, domain.max, domain.step) : dayLine(domain.from, domain.to);
  known.set(domain, line);
  return line;
}

function numberLine(min: number, max: number, step: number): Line {
  if (!Number.isFinite(min) || !Number.isFinite(max) || !Number.isFinite(step) || step <= 0 || max < min) return NO_LINE;
  const [first, last, stride] = [decimalOf(min), decimalOf(max), decimalOf(step)];
  const scale = Math.max(first.scale, last.scale, stride.scale);
  const [start, width] = [digitsAt(first, scale), digitsAt(stride, scale)];
  if (width <= 0n) return NO_LINE;
  const points = floorDivide(digitsAt(last, scale) - start, width) + 1n;
  if (points > LONGEST) return NO_LINE;
  return {
    length: Number(points),
    positionOf: (end) => {
      if (typeof end !== 'number' || !Number.isFinite(end)) return undefined;
      const decimal = decimalOf(end);
      const finer = Math.max(scale, decimal.scale);
      const stretch = 10n ** BigInt(finer - scale);
      const distance = digitsAt(decimal, finer) - start * stretch;
      const below = floorDivide(distance, width * stretch);
      // Far outside the line one point is as good as another.
      return { below: Number(below < -2n ? -2n : below > points ? points + 1n : below), isOn: distance === below * width * stretch };
    },
    valueAt: (point) => numberOf({ digits: start + BigInt(point) * width, scale }),
  };
}

function dayLine(from: string, to: string): Line {
  if (!isIsoDate(from) || !isIsoDate(to)) return NO_LINE;
  const [first, last] = [dayNumber(from), dayNumber(to)];
  if (last < first) return NO_LINE;
  return {
    length: last - first + 1,
    positionOf: (end) => (isIsoDate(end) ? { below: dayNumber(end) - first, isOn: true } : undefined),
    valueAt: (point) => isoDate(first + point),
  };
}
