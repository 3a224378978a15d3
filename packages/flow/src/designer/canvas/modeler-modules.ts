import Viewer from 'bpmn-js/lib/Viewer.js';
import appendPreview from 'bpmn-js/lib/features/append-preview/index.js';
import autoPlace from 'bpmn-js/lib/features/auto-place/index.js';
import autoResize from 'bpmn-js/lib/features/auto-resize/index.js';
import ContextPadProvider from 'bpmn-js/lib/features/context-pad/ContextPadProvider.js';
import copyPaste from 'bpmn-js/lib/features/copy-paste/index.js';
import editorActions from 'bpmn-js/lib/features/editor-actions/index.js';
import gridSnapping from 'bpmn-js/lib/features/grid-snapping/index.js';
import interactionEvents from 'bpmn-js/lib/features/interaction-events/index.js';
import keyboard from 'bpmn-js/lib/features/keyboard/index.js';
import labelEditing from 'bpmn-js/lib/features/label-editing/index.js';
import labelLink from 'bpmn-js/lib/features/label-link/index.js';
import modelingFeedback from 'bpmn-js/lib/features/modeling-feedback/index.js';
import modeling from 'bpmn-js/lib/features/modeling/index.js';
import outline from 'bpmn-js/lib/features/outline/index.js';
import replacePreview from 'bpmn-js/lib/features/replace-preview/index.js';
import snapping from 'bpmn-js/lib/features/snapping/index.js';
import spaceTool from 'bpmn-js/lib/features/space-tool/index.js';
import autoScroll from 'diagram-js/lib/features/auto-scroll/index.js';
import bendpoints from 'diagram-js/lib/features/bendpoints/index.js';
import connect from 'diagram-js/lib/features/connect/index.js';
import connectionPreview from 'diagram-js/lib/features/connection-preview/index.js';
import contextPad from 'diagram-js/lib/features/context-pad/index.js';
import create from 'diagram-js/lib/features/create/index.js';
import globalConnect from 'diagram-js/lib/features/global-connect/index.js';
import handTool from 'diagram-js/lib/features/hand-tool/index.js';
import keepSelectionVisible from 'diagram-js/lib/features/keep-selection-visible/index.js';
import keyboardMoveSelection from 'diagram-js/lib/features/keyboard-move-selection/index.js';
import lassoTool from 'diagram-js/lib/features/lasso-tool/index.js';
import move from 'diagram-js/lib/features/move/index.js';
import palette from 'diagram-js/lib/features/palette/index.js';
import resize from 'diagram-js/lib/features/resize/index.js';
import keyboardMove from 'diagram-js/lib/navigation/keyboard-move/index.js';
import moveCanvas from 'diagram-js/lib/navigation/movecanvas/index.js';
import zoomScroll from 'diagram-js/lib/navigation/zoomscroll/index.js';
import gridModule from 'diagram-js-grid';

/** In the place of bpmn-js's own module, which depends on menus. */
const contextPadOfBpmn = { __depends__: [contextPad], __init__: ['contextPadProvider'], contextPadProvider: ['type', ContextPadProvider] };

/**
 * What bpmn-js's `Modeler` is made of, but for what opens from buttons (`late/`) and its palette, in whose place ours is. A test holds that nothing else of it is
 * missing.
 */
export const modelerModules: readonly object[] = [
  // What a drawing is looked at with: bpmn-js keeps the list in its prototype.
  ...(Viewer.prototype as unknown as { readonly _modules: readonly object[] })._modules,
  keepSelectionVisible,
  keyboardMove,
  moveCanvas,
  zoomScroll,
  appendPreview,
  autoPlace,
  autoResize,
  autoScroll,
  bendpoints,
  connect,
  connectionPreview,
  contextPadOfBpmn,
  copyPaste,
  create,
  editorActions,
  globalConnect,
  gridModule,
  gridSnapping,
  handTool,
  interactionEvents,
  keyboard,
  keyboardMoveSelection,
  labelEditing,
  labelLink,
  lassoTool,
  modeling,
  modelingFeedback,
  move,
  outline,
  palette,
  replacePreview,
  resize,
  snapping,
  spaceTool,
];
