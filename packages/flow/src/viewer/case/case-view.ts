import type { IsoDate, TimeLimit } from '@zhengwu/core/calendar';
import type { FlowNode } from '../../model/flow.js';
import type { Outcome } from '../../model/outcome.js';
import type { StepClock, StepKind } from '../../model/step.js';
import type { CaseClock, DecidedIn } from './case-clock.js';
import type { ProgressNote } from './case-progress.js';
import type { Visit } from './read-progress.js';
import type { StepDue } from './step-due.js';

/**
 * How a row stands in a case: 已办, 正在办, 已挂起, 未办完即结束; 未办, which comes if all goes well; 视情况, which may come; 未走, which the
 * case went past and comes to no more. Without a case a row has none.
 */
export type RowState = 'done' | 'current' | 'suspended' | 'cancelled' | 'expected' | 'possible' | 'notTaken';

/** A way out of a step, through the gateways behind it. */
export interface RowWay {
  readonly id: string;
  readonly outcome?: Outcome;
  readonly name: string;
  /** The steps and ends that it leads to. */
  readonly to: readonly { readonly id: string; readonly name: string; readonly isEnd: boolean }[];
}

/** A step as a line of the list: one for each visit, and one for each step without any. */
export interface CaseRow {
  /** Of the step. */
  readonly id: string;
  readonly node: FlowNode;
  readonly processId: string;
  readonly kind: StepKind;
  readonly clock: StepClock;
  /** Whether the applicant alone does it, on no clock of the office. */
  readonly isApplicants: boolean;
  /** How long it may take. */
  readonly limit?: TimeLimit;
  readonly state?: RowState;
  /** Which visit of the step it is, counted from 1; absent where there is only one. */
  readonly round?: number;
  readonly visit?: Visit;
  readonly due?: StepDue;
  readonly ways: readonly RowWay[];
  /** Its number in the designer's list, where there is no case: tasks are numbered as they are told. */
  readonly number?: number;
}

/** Where a case as a whole stands. */
export type CaseState =
  | { readonly kind: 'notBegun' }
  /** Somebody has it. */
  | { readonly kind: 'underWay'; readonly stepIds: readonly string[] }
  /** It waits for the applicant: 补正. */
  | { readonly kind: 'applicant'; readonly stepIds: readonly string[] }
  /** The platform holds it. */
  | { readonly kind: 'suspended'; readonly stepIds: readonly string[] }
  /** What was begun is done, and nobody has it yet. */
  | { readonly kind: 'between'; readonly stepId: string }
  | { readonly kind: 'ended'; readonly outcome?: Outcome; readonly on?: IsoDate };

/** What a flow and a progress say of a case. */
export interface CaseView {
  /** First what happened, by when it began; then what is to come, as the flow goes; then what the case went past. */
  readonly rows: readonly CaseRow[];
  /** Absent where no progress was given: the flow by itself. */
  readonly state?: CaseState;
  readonly clock?: CaseClock;
  readonly decided?: DecidedIn;
  /** Ids of what the case went through, ways included, for the drawing. */
  readonly passed: ReadonlySet<string>;
  /** Ids of what it may still come to. */
  readonly ahead: ReadonlySet<string>;
  readonly notes: readonly ProgressNote[];
}
