export { DOCUMENT_LIMITS, type DocumentLimits } from './limits.js';
export { parseDocument, type DocumentKind, type Migration } from './parse-document.js';
export type { Parsed, Unread } from './parsed.js';
export { readJson } from './read-json.js';
export { documentRules } from './rules.js';
export { lineAndColumn, scanJson, type JsonScan } from './scan-json.js';
