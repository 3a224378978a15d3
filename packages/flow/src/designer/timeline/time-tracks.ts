import type { LimitUnit, TimeLimit } from '@zhengwu/core';
import { COUNTED_STAGES, type CountedStage, type Timeline, type TimelineStep } from '../../timeline/timeline.js';
import type { LimitName } from '../../timeline/stage-limits.js';
import type { Verdict } from '../../timeline/verdict.js';

/** A step on a track: of the longest way, or one that stops the clock on the way. */
export interface TimeSegment {
  readonly step: TimelineStep;
  /** In the track's unit; 0 for what stops the clock. */
  readonly days: number;
  readonly isPaused: boolean;
  /** Whether what was promised is used up before it ends. */
  readonly isOver: boolean;
}

export interface TrackLimit {
  readonly name: LimitName;
  readonly verdict: Verdict;
}

/** One stage of a case as a track: what takes its time, against what was promised. */
export interface TimeTrack {
  readonly stage: CountedStage;
  readonly unit: LimitUnit;
  readonly amount: number;
  readonly segments: readonly TimeSegment[];
  /** The tightest first. */
  readonly limits: readonly TrackLimit[];
  /** The worst that can be said of it; `unbounded` where the item names no limit, `unknown` where there is no item to ask. */
  readonly state: Verdict['state'] | 'unbounded' | 'unknown';
  /** How far it is beyond the tightest limit; 0 where it is not, or where that cannot be told. */
  readonly over: number;
  /** Steps of which nobody said how long they take, and such as are in another unit. */
  readonly missing: readonly string[];
  readonly mixed: readonly string[];
  /** Whether nothing stands in it yet. */
  readonly isUnfilled: boolean;
}

/** The limits that count in a stage. */
export const LIMITS_OF: Readonly<Record<CountedStage, readonly LimitName[]>> = { acceptance: ['acceptance'], handling: ['promised', 'statutory'], delivery: ['delivery'] };
const WORSE: Readonly<Record<TimeTrack['state'], number>> = { unknown: 0, unbounded: 0, within: 1, undecided: 2, over: 3 };

/** The tracks of the stages in which something is done, in the order of a case. */
export function timeTracks(timeline: Timeline): readonly TimeTrack[] {
  return COUNTED_STAGES.map((stage) => trackOf(timeline, stage)).filter((track) => isShown(track, timeline));
}

/** A stage of which the item names the limit is shown though nothing stands in it; not so one of which only the law speaks. */
function isShown({ stage, segments, missing, mixed, limits, isUnfilled }: TimeTrack, { steps }: Timeline): boolean {
  if (segments.length + missing.length + mixed.length > 0) return true;
  return limits.some(({ verdict }) => verdict.source === 'item' || isUnfilled || steps.some((step) => step.stage === stage));
}

function trackOf({ stages, steps, verdicts, hasItem }: Timeline, stage: CountedStage): TimeTrack {
  const { unit, amount, critical, missing, mixed, isUnfilled } = stages[stage];
  const limits = LIMITS_OF[stage].flatMap((name) => (verdicts[name] === undefined ? [] : [{ name, verdict: verdicts[name] }])).sort((a, b) => a.verdict.limit.amount - b.verdict.limit.amount);
  const comparable = limits.filter(({ verdict }) => verdict.limit.unit === unit);
  const tightest = comparable[0]?.verdict.limit.amount;
  const onWay = new Set(critical);
  const segments = steps.flatMap((step): readonly TimeSegment[] => {
    const isPaused = stage === 'handling' && step.stage === 'handling' && step.clock === 'pause';
    if (!isPaused && !onWay.has(step.id)) return [];
    const days = isPaused ? 0 : step.ends - step.begins;
    return [{ step, days, isPaused, isOver: !isPaused && tightest !== undefined && step.ends > tightest }];
  });
  const state = limits.reduce<TimeTrack['state']>((worst, { verdict }) => (WORSE[verdict.state] > WORSE[worst] ? verdict.state : worst), hasItem ? 'unbounded' : 'unknown');
  return { stage, unit, amount, segments, limits, state, over: tightest === undefined ? 0 : Math.max(0, amount - tightest), missing, mixed, isUnfilled };
}

/** What a track is drawn against: its own time, and every promise in its unit. */
export function scaleOf({ amount, unit, limits }: TimeTrack): number {
  return Math.max(1, amount, ...limits.map(({ verdict }) => (verdict.limit.unit === unit ? verdict.limit.amount : 0)));
}

/** Whether a limit can be drawn on the track. */
export function isOnScale({ unit }: TimeTrack, limit: TimeLimit): boolean {
  return limit.unit === unit;
}
