export { compareGuides, type CompareGuidesOptions, type DomainChange, type GuideComparison } from './compare-guides.js';
export type { Destination, Move } from './tally.js';
export { CHANGES, type Change, type MaterialChange } from './result-facts.js';
export type { TextChange } from './text-changes.js';
