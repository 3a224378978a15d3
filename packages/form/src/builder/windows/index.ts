/** What is done in windows of their own: loaded when one is first opened. */
export { GenerateWindow } from './generate-window.js';
export { ImportElementsWindow } from './import-elements-window.js';
export { ImportFormWindow } from './import-form-window.js';
export { ImportTablesWindow } from './import-tables-window.js';
export { plainExport } from './plain-export.js';
export { importStyles } from '@zhengwu/ui/import';
export { windowStyles } from './window.styles.js';
