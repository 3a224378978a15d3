import type { Outcome } from '../../model/outcome.js';

/**
 * How a case stands with a step: `done`; `current`; `suspended`, which the platform holds (挂起); `cancelled`, which ended before anybody did it,
 * because time ran out or the case was withdrawn.
 */
export const VISIT_STATES = ['done', 'current', 'suspended', 'cancelled'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** One stay of a case at a step, as engines keep it (Flowable: a historic activity). A step that was sent back has several. */
export interface StepVisit {
  /** The id of a step in the file. Events, gateways and ways may be told of too: they say which way the case took. */
  readonly stepId: string;
  readonly state: VisitState;
  /** Who has or had it: ids of accounts in the context, or names as the platform knows them. */
  readonly by?: string | readonly string[];
  /** When the case came here: `YYYY-MM-DD`, or ISO 8601; without a zone it is China's. */
  readonly from?: string;
  /** When it left. */
  readonly until?: string;
  /** What came of it; tells apart ways that begin at one gateway. */
  readonly outcome?: Outcome;
  /** The last day of this step, where the platform counts by itself; else it is counted by the step's limit. `YYYY-MM-DD`. */
  readonly dueBy?: string;
}

/** What has happened to one case: a host passes it to the viewer, and replaces it whole when more happens. */
export interface CaseProgress {
  /** In any order. */
  readonly visits: readonly StepVisit[];
  /** The last day of the decision, where the platform knows it better than the item's limit: after 延长, for example. */
  readonly dueBy?: string;
  /** When the case ended; without it, a case has ended that stands at an end of the flow. */
  readonly endedOn?: string;
}

/** What is wrong with a progress. It is said; the rest is shown. */
export type ProgressNote =
  /** It is no list of visits, or this member of the list (counted from 1) is no visit. */
  | { readonly kind: 'unreadable'; readonly at?: number }
  | { readonly kind: 'unknownStep'; readonly stepId: string }
  | { readonly kind: 'badTime'; readonly stepId: string; readonly field: 'from' | 'until' | 'dueBy' | 'endedOn'; readonly text: string }
  | { readonly kind: 'future'; readonly stepId: string; readonly day: string }
  | { readonly kind: 'endsBeforeItBegins'; readonly stepId: string; readonly from: string; readonly until: string }
  /** It is told as being at work, and when it ended. */
  | { readonly kind: 'openWithEnd'; readonly stepId: string; readonly until: string }
  /** No way of the flow leads here from what was done before, which is `fromId`. */
  | { readonly kind: 'noWay'; readonly stepId: string; readonly fromId: string }
  /** The case is told as ended, and this step as being at work. */
  | { readonly kind: 'openAfterEnd'; readonly stepId: string }
  /** Nobody has ordered the days off of this year: what reaches into it is not counted. */
  | { readonly kind: 'unknownYear'; readonly year: number };
