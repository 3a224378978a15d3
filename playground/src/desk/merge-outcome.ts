import { equalJson, type Conflict } from '@zhengwu/core';

import type { Merger } from './merger.js';

export type Side = 'mine' | 'theirs';

/** What becomes of my changes beside somebody else's. */
export type MergeOutcome =
  /** Theirs holds all of mine already: nothing is left to save. */
  | { readonly kind: 'same' }
  | { readonly kind: 'merged'; readonly content: unknown }
  /** `content` has mine wherever both disagree, until the person has chosen. */
  | { readonly kind: 'asked'; readonly content: unknown; readonly conflicts: readonly Conflict[] };

export function mergeOutcome(base: unknown, mine: unknown, theirs: unknown, merger: Merger): MergeOutcome {
  const { merged, conflicts } = merger.merge(base, mine, theirs);
  if (conflicts.length > 0) return { kind: 'asked', content: merged, conflicts };
  return equalJson(merged, theirs) ? { kind: 'same' } : { kind: 'merged', content: merged };
}

/** The merge with every conflict decided. Choices stand in the order of the conflicts. */
export function decided(content: unknown, conflicts: readonly Conflict[], choices: readonly Side[], theirs: unknown, merger: Merger): unknown {
  return conflicts.reduce((merged, conflict, index) => (choices[index] === 'theirs' ? merger.takeTheirs(merged, conflict, theirs) : merged), content);
}
