import type { Recipe } from '@zhengwu/core';
import type { Guide } from '../guide.js';

/** A part of a guide as a recipe may write to it: immer's `Draft`, by way of core, whose affair immer is. */
export type DraftOf<Part> = Parameters<Recipe<Part, never>>[0];
export type GuideDraft = DraftOf<Guide>;

/** A finished value to stand in a draft. */
export function drafted<Part>(part: Part): DraftOf<Part> {
  // immer lets a finished value stand wherever it takes a draft.
  return part as DraftOf<Part>;
}
