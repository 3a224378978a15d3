/** How a limit is counted: 工作日, 自然日, 月, 年. */
export const LIMIT_UNITS = ['workingDay', 'day', 'month', 'year'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** A period as a law or a promise states it: 20 个工作日, 60 日, 6 个月, 5 年. */
export interface TimeLimit {
  /** A whole number, 0 or more. */
  readonly amount: number;
  readonly unit: LimitUnit;
}

/** Throws a RangeError for a limit that no law could mean: a fraction, a negative. */
export function requireWholeLimit(limit: TimeLimit): void {
  if (!Number.isSafeInteger(limit.amount) || limit.amount < 0) {
    throw new RangeError(`a limit is a whole number of 0 or more, not ${String(limit.amount)}`);
  }
}
