/** Windows in which something is imported: where the content comes from, what reading it has found. For designers. */
export { ImportSource, type ImportHost } from './import-source.js';
export { pickContent, type PickedContent } from './pick-content.js';
export { findingRows, readingRows, type ReadingWords } from './finding-rows.js';
export { importStyles } from './import.styles.js';
