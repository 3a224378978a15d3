import type { DocumentKind } from '../api/index.js';

/** Whose drafts of which document. */
export interface DraftAddress {
  readonly personId: string;
  readonly itemId: string;
  readonly kind: DocumentKind;
}

/** What somebody has written and not saved, as it lies in this browser. */
export interface ShelfRecord extends DraftAddress {
  readonly draftId: string;
  /** The version that it was begun from, and its ETag: after a backup was restored a number may mean another version. */
  readonly baseNumber: number;
  readonly baseEtag: string;
  /** Set where it holds a merge that nobody has saved yet: the version that the person had begun from. */
  readonly mergedFrom?: number;
  /** Rises with every edit. */
  readonly revision: number;
  /** ms since 1970, by this computer's clock. */
  readonly at: number;
  /** The latest revision that the server is known to have taken. */
  readonly toldRevision?: number;
  readonly content: unknown;
}

/** Why this browser keeps nothing: it lets no page store (a private window, a policy), or has no room left. */
export type ShelfFault = 'unavailable' | 'full';

export class ShelfError extends Error {
  override readonly name = 'ShelfError';

  constructor(
    readonly fault: ShelfFault,
    cause: unknown,
  ) {
    super(`the browser does not keep drafts: ${fault}`, { cause });
  }
}

/** Keeps drafts in the browser, past the end of the tab and of the computer's day. All reject with `ShelfError`. */
export interface DraftShelf {
  /** Resolves when it is on the disk. */
  put(record: ShelfRecord): Promise<void>;
  /** Those that can be read; a record that was damaged is left out and left where it is. */
  list(address: DraftAddress): Promise<readonly ShelfRecord[]>;
  /** The same, of all documents of a person. */
  listAll(personId: string): Promise<readonly ShelfRecord[]>;
  /** Nothing happens where there is none, nor to one that is of a later revision than this: nobody has seen it. */
  remove(draftId: string, revision: number): Promise<void>;
}
