export type { WaiverWish } from './waiver-wish.js';
export { ZwFindingList, type FindingAction } from './finding-list.js';
export { countFindings, findingKey, nextIndex, NO_FINDINGS, sortFindings, type Counts, type FindingView } from './finding-view.js';
