export { driftOf, type Drift, type MaterialDrift, type PartDrift, type WatchedKey } from './drift.js';
export { whoNeeds, type AskedAt, type LookupOptions, type Need, type WhoNeeds } from './who-needs.js';
export type { SparseBox } from './sparse-box.js';
