/** 表单设计器. Registers nothing: `./define` does. */
export type { BuilderHost, BuilderView, PropertiesPanel } from './builder-host.js';
export { ZwFormCanvas } from './canvas/form-canvas.js';
export { ZwFormBuilder, type TablesDetail } from './form-builder.js';
export { ZwFormShelf, type ShelfPick } from './shelf/form-shelf.js';
