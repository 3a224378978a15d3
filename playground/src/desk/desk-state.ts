import type { Conflict } from '@zhengwu/core';

import type { Version } from '../api/index.js';
import type { Refusal, RefusalCode } from '../client/refusal.js';
import type { ShelfFault } from './draft-shelf.js';
import type { LineTrouble } from './line.js';

/** A revision of the content that is safe somewhere. */
export interface KeptAt {
  readonly revision: number;
  /** ms since 1970. */
  readonly at: number;
}

/** Where what is not saved is safe. */
export interface Kept {
  /** In this browser. */
  readonly here: KeptAt | undefined;
  readonly server: KeptAt | undefined;
  /** Why this browser keeps nothing. */
  readonly fault: ShelfFault | undefined;
  /** Why the server takes no draft, where trying again does not help by itself. */
  readonly refusal: Refusal | undefined;
}

/** What every state has. */
interface Facts {
  /** The version that the content was begun from. */
  readonly version: Version;
  /** A version that is newer than that one. */
  readonly newer: Version | undefined;
  readonly kept: Kept;
}

/** What lies on the desk, and what becomes of it. */
export type DeskState =
  | { readonly kind: 'opening' }
  /** Nothing is unsaved. */
  | (Facts & { readonly kind: 'clean' })
  | (Facts & { readonly kind: 'edited' })
  | (Facts & { readonly kind: 'saving' })
  /** The server does not answer, or asks to wait: it is tried again by itself. `willSave`: as a version, for the person asked for that. */
  | (Facts & { readonly kind: 'offline'; readonly trouble: LineTrouble; readonly willSave: boolean })
  /** Somebody saved in between; the person is told, and goes on. */
  | (Facts & { readonly kind: 'behind'; readonly newer: Version })
  /** Both were merged; the person looks, and saves. `hasChosen`: there were conflicts, and he has decided them. `from`: the version that he had begun from. */
  | (Facts & { readonly kind: 'merged'; readonly hasChosen: boolean; readonly from: number })
  /** Both changed the same: the person chooses. */
  | (Facts & { readonly kind: 'asked'; readonly theirs: Version; readonly conflicts: readonly Conflict[]; readonly documents: readonly unknown[] })
  /** The server will not take it. It is kept here, and can be taken away as a file. */
  | (Facts & { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string });

/** What saving came to. */
export type SaveOutcome =
  | 'saved'
  /** There was nothing to save. */
  | 'nothing'
  /** Kept; it is saved when the server answers again. */
  | 'waiting'
  | 'behind'
  | 'merged'
  | 'asked'
  | 'refused';

/** What has happened, once each. */
export type DeskNews =
  | { readonly kind: 'state' }
  /** The editor is to show this from now on. */
  | { readonly kind: 'content'; readonly content: unknown }
  | { readonly kind: 'saved'; readonly version: Version }
  /** Nothing was unsaved, and the newer version has quietly come; or it held all of mine. */
  | { readonly kind: 'updated'; readonly version: Version }
  | { readonly kind: 'merged'; readonly version: Version }
  | { readonly kind: 'restored'; readonly version: Version }
  | { readonly kind: 'leftovers' };
