export type { WaiverWish } from './waiver-wish.js';
export { FIX_KEY } from './finding-list.js';
export { ZwFindingList, type FindingAction } from './finding-list.js';
export { countFindings, findingKey, findingKeys, nextIndex, NO_FINDINGS, sortFindings, type Counts, type FindingView } from './finding-view.js';
