import { defineRules, rule } from '@zhengwu/core';
import type { Undecided } from '../soundness/result.js';

type OfNode = Readonly<{ node: string }>;

/** What the proof of soundness found (van der Aalst 1997): that a flow hangs, does something twice, never ends, or never does something. */
export const soundnessRules = defineRules({
  /** `arrived` and `missing`: from where tokens have come, and from where they never will. */
  'flow/deadlock': rule<OfNode & { arrived: readonly string[]; missing: readonly string[] }>({ severity: 'error' }),
  /** `towards`: where the way leads on which two tokens are. */
  'flow/unsynchronised': rule<OfNode & { towards: string }>({ severity: 'error' }),
  'flow/livelock': rule<{ nodes: readonly string[] }>({ severity: 'error' }),
  'flow/dead': rule<OfNode>({ severity: 'error' }),
  'flow/ends-what-is-alive': rule<OfNode & { alive: readonly string[] }>({ severity: 'warning' }),
  'flow/soundness-undecided': rule<{ reason: Undecided['reason']; nodes: readonly string[] }>({ severity: 'undecided' }),
});
