import type { LimitUnit, TimeLimit } from '@zhengwu/core';

/** How a stage's time stands against a limit. */
export interface Verdict {
  readonly limit: TimeLimit;
  readonly state: 'within' | 'over' | 'undecided';
  /** Why it is undecided: steps without a limit, steps in another unit, or a limit in another unit than the stage's; or no step at all yet. */
  readonly reason?: 'missing' | 'stepUnits' | 'limitUnit' | 'noSteps';
}

/** What of a stage's time is known. */
export interface KnownTime {
  readonly unit: LimitUnit;
  /** The longest way; at least so much, where something is missing or mixed. */
  readonly amount: number;
  readonly missing: readonly string[];
  readonly mixed: readonly string[];
  /** Whether nothing stands in it yet, so that its time is not none but unknown. */
  readonly isUnfilled: boolean;
}

/**
 * Days and working days are never mixed in silence. So much is certain in any calendar: n working days are never fewer days than n, so what
 * is over n days with working days counted as days is over; and no time at all is none in every unit.
 */
export function verdictOn({ unit, amount, missing, mixed, isUnfilled }: KnownTime, limit: TimeLimit): Verdict {
  const isSameUnit = unit === limit.unit;
  if (amount > limit.amount && (isSameUnit || (unit === 'workingDay' && limit.unit === 'day'))) return { limit, state: 'over' };
  if (missing.length > 0) return { limit, state: 'undecided', reason: 'missing' };
  if (mixed.length > 0) return { limit, state: 'undecided', reason: 'stepUnits' };
  if (isUnfilled) return { limit, state: 'undecided', reason: 'noSteps' };
  if (!isSameUnit && amount > 0) return { limit, state: 'undecided', reason: 'limitUnit' };
  return { limit, state: 'within' };
}
