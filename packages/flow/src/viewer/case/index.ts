export { followCase } from './follow-case.js';
export { VISIT_STATES, type CaseProgress, type ProgressNote, type StepVisit, type VisitState } from './case-progress.js';
export type { CaseRow, CaseState, CaseView, RowState, RowWay } from './case-view.js';
export type { CaseClock, ClockStand, CountedLimit, DecidedIn } from './case-clock.js';
export type { StepDue } from './step-due.js';
export type { CaseContext } from './case-context.js';
