import type { LimitUnit } from '@zhengwu/core';
import type { StageLimit } from './stage-limits.js';

/** How a stage's time stands against a limit. */
export interface Verdict extends StageLimit {
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
export function verdictOn({ unit, amount, missing, mixed, isUnfilled }: KnownTime, of: StageLimit): Verdict {
  const { limit } = of;
  const isSameUnit = unit === limit.unit;
  if (amount > limit.amount && (isSameUnit || (unit === 'workingDay' && limit.unit === 'day'))) return { ...of, state: 'over' };
  if (missing.length > 0) return { ...of, state: 'undecided', reason: 'missing' };
  if (mixed.length > 0) return { ...of, state: 'undecided', reason: 'stepUnits' };
  if (isUnfilled) return { ...of, state: 'undecided', reason: 'noSteps' };
  if (!isSameUnit && amount > 0) return { ...of, state: 'undecided', reason: 'limitUnit' };
  return { ...of, state: 'within' };
}
