/** One document of one person in one tab: keeping, saving, merging, restoring. Knows no DOM. */
export { systemClock, type Clock } from '../client/clock.js';
export { browserShelf } from './browser-shelf.js';
export { Desk } from './desk.js';
export type { DeskDocument, DeskPorts, DeskServer } from './desk-ports.js';
export type { DeskNews, DeskState, Kept, KeptAt, SaveOutcome } from './desk-state.js';
export { ShelfError, type DraftAddress, type DraftShelf, type ShelfFault, type ShelfRecord } from './draft-shelf.js';
export { indexedShelf } from './indexed-shelf.js';
export type { Leftover } from './leftover.js';
export type { LineTrouble } from './line.js';
export type { Side } from './merge-outcome.js';
export { forgetShelved, sendShelved, shelvedDrafts, type ShelvedServer } from './shelved.js';
export { browserTabs, type TabChannel } from './tab-channel.js';
