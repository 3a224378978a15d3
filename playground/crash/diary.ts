import { sha256 } from '../src/server/store/content.js';

/** A version that a server has acknowledged. */
export interface Acknowledged {
  readonly itemId: string;
  readonly number: number;
  readonly hash: string;
}

/** A draft's last revision that a server has acknowledged. */
export interface KeptDraft {
  readonly itemId: string;
  readonly revision: number;
}

/** What the writers were told, kept outside of the server: what it is held against after each of its deaths. */
export class Diary {
  readonly versions: Acknowledged[] = [];
  readonly drafts = new Map<string, KeptDraft>();
  /** Hashes of what was sent and never answered: it may be there or not. */
  readonly unanswered = new Set<string>();
  answers = 0;

  saved(version: Acknowledged): void {
    this.versions.push(version);
    this.answers += 1;
  }

  kept(draftId: string, draft: KeptDraft): void {
    this.drafts.set(draftId, draft);
    this.answers += 1;
  }
}

/** Of an item's own document, below the API's address. */
export function documentPath(itemId: string): string {
  return `/items/${itemId}/documents/item`;
}

/** The hash under which a version of this content is kept. */
export function hashOf(content: unknown): string {
  return sha256(JSON.stringify(content));
}
