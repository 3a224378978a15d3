export type { ToolbarMenuSource } from './toolbar-unit.js';
export { ZwToolbar } from './toolbar.js';
