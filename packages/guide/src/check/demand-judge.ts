import type { Finding } from '@zhengwu/core';
import type { Demand } from './way-demand.js';

/** How the walk over all ways ended. */
export interface DemandEnd {
  /** Whether every way was seen, with all that is added on it: only then something is known to happen never, or always. */
  readonly isComplete: boolean;
}

/** One rule's look at every way to an application; what it found it says when all are seen. */
export interface DemandJudge {
  readonly visit: (demand: Demand) => void;
  /** Whether it had to leave something undecided. */
  readonly isUndecided?: () => boolean;
  readonly findings: (end: DemandEnd) => Iterable<Finding>;
}
