import type { DraftShelf } from './draft-shelf.js';
import { indexedShelf } from './indexed-shelf.js';

let shelf: DraftShelf | undefined;

/** The shelf of this browser: one database a page. */
export function browserShelf(): DraftShelf {
  shelf ??= indexedShelf();
  return shelf;
}
