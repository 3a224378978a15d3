export { compareGuides, type CompareGuidesOptions, type Destination, type DomainChange, type GuideComparison, type Move } from './compare-guides.js';
export { CHANGES, type Change, type MaterialChange } from './result-facts.js';
export type { TextChange } from './text-changes.js';
