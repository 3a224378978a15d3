import type { Draft } from '../api/index.js';
import type { ShelfRecord } from './draft-shelf.js';

/** What was written at another time, or in a tab that is gone, and never saved. */
export interface Leftover {
  readonly draftId: string;
  readonly baseNumber: number;
  /** Known where this browser kept it. */
  readonly baseEtag?: string;
  readonly mergedFrom?: number;
  readonly revision: number;
  /** ms since 1970; `here` by this computer's clock, `server` by the server's. */
  readonly at: number;
  /** Where its latest revision lies. */
  readonly place: 'here' | 'server';
  /** Where any revision of it lies: all of it goes when it goes. */
  readonly isHere: boolean;
  readonly isOnServer: boolean;
  readonly content: unknown;
}

/** Drafts of both places by their id, the later revision of each, newest first. */
export function leftoversOf(here: readonly ShelfRecord[], server: readonly Draft[]): readonly Leftover[] {
  const found = new Map<string, Leftover>();
  for (const { draftId, baseNumber, baseEtag, mergedFrom, revision, at, content } of here) {
    found.set(draftId, { draftId, baseNumber, baseEtag, ...(mergedFrom === undefined ? {} : { mergedFrom }), revision, at, place: 'here', isHere: true, isOnServer: false, content });
  }
  for (const { id, baseNumber, revision, at, content } of server) {
    const local = found.get(id);
    if (local !== undefined && local.revision >= revision) found.set(id, { ...local, isOnServer: true });
    else found.set(id, { draftId: id, baseNumber, revision, at, place: 'server', isHere: local !== undefined, isOnServer: true, content });
  }
  return [...found.values()].sort((a, b) => b.at - a.at);
}
