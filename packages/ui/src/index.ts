/**
 * The look, the controls and the frame of all designers. Classes and functions, registering nothing: `./define`
 * registers every element, a room's own `define.js` that element alone. The materials designer is an entry of its
 * own (`./materials`). Rooms are entries too (`./icon`, `./drag`, `./print`): a bundler that splits code at the file
 * loads with the first thing out of this module all that anything else ever takes from it.
 */
export * from './clipboard/index.js';
export * from './data-table/index.js';
export * from './date-field/index.js';
export * from './designer/index.js';
export * from './dialog/index.js';
export * from './drag/index.js';
export { announce } from './live/announce.js';
export { closestComposed, composedParent, containsComposed } from './element/composed.js';
export { deepActiveElement, deepElementFromPoint } from './element/innermost.js';
export { defineElement } from './element/define-element.js';
export { emit } from './element/emit.js';
export * from './file/index.js';
export * from './findings/index.js';
export * from './frame/index.js';
export * from './icon/index.js';
export { LangController } from './lang/lang-controller.js';
export { base } from './look/base.js';
export { controls } from './look/controls.js';
export { field, type Field, type FieldTie } from './look/field.js';
export { applyTheme, themes, type ThemeName } from './look/themes.js';
export { COLOURS, type Colour, type Palette } from './look/token.js';
export { themeAttribute } from './look/theme-attribute.js';
export { tokens } from './look/tokens.js';
export * from './measure/index.js';
export * from './menu/index.js';
export { designerMessages, designerTextsIn, type DesignerTexts } from './messages/designer.js';
export * from './number-field/index.js';
export { Floating, floatingLook, type FloatingOptions, type Point } from './overlay/floating.js';
export * from './picker/index.js';
export * from './print/index.js';
export * from './progress/index.js';
export { remarkPanel, remarkPanelStyles } from './remarks/remark-panel.js';
export * from './segmented/index.js';
export * from './split/index.js';
export * from './tabs/index.js';
export * from './toast/index.js';
export * from './toolbar/index.js';
export * from './tooltip/index.js';
export * from './tree/index.js';
export {
  ZwMinimap,
  ZwViewport,
  ZwZoomControl,
  type Corner,
  type FitOptions,
  type Mark,
  type MarkTone,
  type Rect,
  type RevealOptions,
  type Size,
  type Smoothness,
  type View as CanvasView,
  type ViewDetail,
  type ZoomWish,
} from './viewport/index.js';
