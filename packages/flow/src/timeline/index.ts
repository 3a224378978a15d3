export type { StageDates } from './dates.js';
export { flowTimeline } from './flow-timeline.js';
export type { LimitName, StageLimit } from './stage-limits.js';
export type { TimeStage } from './step-time.js';
export { COUNTED_STAGES, type CountedStage, type StageTime, type Timeline, type TimelineLoop, type TimelineStep } from './timeline.js';
export type { Verdict } from './verdict.js';
