export { confirm } from './confirm.js';
export { type Question } from './confirmation.js';
export { ZwDialog, type DialogClose, type DialogKind, type DialogWidth } from './dialog.js';
