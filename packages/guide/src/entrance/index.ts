/** The way in over many items. Registers nothing: `./define` does. */
export { type EntranceEntry } from './entry.js';
export { ZwGuideEntrance } from './guide-entrance.js';
