export { ZwFrame } from './frame.js';
export type { HistoryState, OpenState, Pane, PaneHead, View } from './frame-parts.js';
