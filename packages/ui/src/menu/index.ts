export { contextMenu, type ContextMenuItems, type ContextMenuPick } from './context-menu.js';
export { ZwMenuButton } from './menu-button.js';
export { type MenuCommand, type MenuHeading, type MenuItem, type MenuSeparator } from './menu-item.js';
export { ZwMenu, type MenuOpenOptions } from './menu.js';
