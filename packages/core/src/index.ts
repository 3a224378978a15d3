/**
 * The headless core: what every designer and widget follows from. Runs in a page, a worker and Node; knows
 * no DOM, fetches nothing, stores nothing. Spreadsheets and papers are entries of their own (`./sheet`,
 * `./paper`), so that nobody pays for them who does not use them.
 */
export * from './calendar/index.js';
export * from './check/index.js';
export * from './context/index.js';
export * from './document/index.js';
export * from './edit/index.js';
export * from './expression/index.js';
export * from './finding/index.js';
export * from './format/index.js';
export * from './id/id.js';
export { derivedId } from './id/derived-id.js';
export * from './json/index.js';
export * from './messages/index.js';
export * from './model/index.js';
export * from './runner/index.js';
export * from './wording/index.js';
export { nearest } from './text/nearest.js';
