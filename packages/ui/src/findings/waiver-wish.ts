import type { Finding } from '@zhengwu/core';

/** Who answers for leaving a finding as it is, why, and until when. */
export interface WaiverWish {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: string;
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string;
}
