export { DragKind, type DragLoad, type DragPayload } from './drag-payload.js';
export { DragSource, type DragSourceOptions } from './drag-source.js';
export type { DragOutcome } from './drag-session.js';
export { registerDropTarget, type DropAnswer, type DropTarget, type Offer, type Refusal } from './drop-target.js';
