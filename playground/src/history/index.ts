/** What changed between two documents, and how it is said. Knows no DOM. */
export { byteText } from './byte-text.js';
export { conflictText, type ConflictText } from './conflict-text.js';
export type { Added, Changed, Difference, Moved, Removed, Scalar } from './difference.js';
export { differences } from './differences.js';
export { lineDifference, linesOf, type LineRun } from './line-difference.js';
export { elementNameAt, placeText, placeWords } from './place-text.js';
export { plainReader, readerOf, type Reader } from './reader.js';
export { sectionsOf, type Section } from './section.js';
export { textDifference, type Segment } from './text-difference.js';
export { valueLines, valueText } from './value-text.js';
