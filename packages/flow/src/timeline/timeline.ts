import type { IsoDate, LimitUnit, TimeLimit } from '@zhengwu/core';
import type { StepClock, StepKind } from '../model/step.js';
import type { StageDates } from './dates.js';
import type { LimitName } from './stage-limits.js';
import type { TimeStage } from './step-time.js';
import type { Verdict } from './verdict.js';

/** The stages for which somebody promised something. */
export type CountedStage = 'acceptance' | 'handling' | 'delivery';
export const COUNTED_STAGES: readonly CountedStage[] = ['acceptance', 'handling', 'delivery'];

/** A step, or a timer that waits, on the bar under the flow. */
export interface TimelineStep {
  readonly id: string;
  readonly name: string;
  readonly kind: StepKind | 'timer';
  readonly stage: TimeStage;
  readonly clock: StepClock;
  /** Whether the applicant alone does it, on no clock of the office. */
  readonly isApplicants: boolean;
  /** How long it may take; absent where nobody said. Of what the applicant does, the time after which the flow goes on without him. */
  readonly limit?: TimeLimit;
  /**
   * When it begins and ends at the latest, in its stage's unit since the stage began; what is looked at again after 补正, since that brought
   * its papers. A step that is not counted ends when it begins.
   */
  readonly begins: number;
  readonly ends: number;
  /** Whether it is on the longest way: what is saved here is saved altogether. */
  readonly isCritical: boolean;
  /** The last day on which it may end, if the case were filed today; absent where that cannot be told, as after 补正. */
  readonly endsBy?: IsoDate;
}

/** The time of one stage on the longest way through it. */
export interface StageTime {
  readonly stage: CountedStage;
  readonly unit: LimitUnit;
  /** The longest way, each loop gone through once and paused clocks set aside, acceptance from 补正 anew; where `missing` or `mixed` are, at least so much. */
  readonly amount: number;
  /** The steps on the longest way that take time. */
  readonly critical: readonly string[];
  /** Steps of which nobody said how long they take. */
  readonly missing: readonly string[];
  /** Steps whose limit is in another unit than the stage's. */
  readonly mixed: readonly string[];
  /** Whether nothing is done in it as far as the flow goes, though something will be: its time is unknown, not none. */
  readonly isUnfilled: boolean;
}

/** A way back. How often it is taken, nothing in the flow bounds. */
export interface TimelineLoop {
  readonly fromId: string;
  readonly toId: string;
  readonly edgeId?: string;
  /** What one more round adds to the handling: the longest way round, in the unit of that stage. */
  readonly round: number;
  /** Whether a step of the round has no limit, or another unit: it adds at least `round`. */
  readonly isOpen: boolean;
}

export interface Timeline {
  readonly processId: string;
  /** In the order in which a case comes to them. */
  readonly steps: readonly TimelineStep[];
  readonly stages: Readonly<Record<CountedStage, StageTime>>;
  /** Steps that stop the clock: their time is told to the applicant in writing and not counted (行政许可法 第四十五条). */
  readonly setAside: readonly { readonly id: string; readonly limit?: TimeLimit }[];
  readonly loops: readonly TimelineLoop[];
  /** Against the limits that the item names, and those that the law sets where it does not. */
  readonly verdicts: Readonly<Partial<Record<LimitName, Verdict>>>;
  /** Whether the item is known: without it nobody can say that there is no limit. */
  readonly hasItem: boolean;
  /** The last days of the stages, if the case were filed today; absent without a calendar. */
  readonly dates?: StageDates;
}
