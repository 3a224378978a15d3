export type {
  CanvasCollapse,
  CanvasDrop,
  CanvasEditText,
  CanvasIds,
  CanvasInsert,
  CanvasMenu,
  CanvasMove,
  InsertKind,
} from './canvas-events.js';
export { GUIDE_NODES } from './canvas-drag.js';
export { ZwGuideCanvas } from './guide-canvas.js';
