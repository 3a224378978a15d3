/**
 * What stands behind the first drawing, and is loaded at once after it: the words of findings, the properties with their controls, and what the canvas opens
 * and plays.
 */
import './outline/define.js';
import './properties/define.js';
import './timeline/define.js';

export { importStyles } from '@zhengwu/ui/import';
export { PanelMemory } from '@zhengwu/ui/properties';
export * as canvasTools from './canvas/late/index.js';
export { FlowShelf } from './flow-shelf.js';
export { OutlineClipboard } from './outline/outline-clipboard.js';
export { OutlineDesk } from './outline/outline-desk.js';
export { focusProperty } from './properties/focus-property.js';
export { propertiesPane } from './properties/properties-pane.js';
export { flowPropertiesStyles } from './properties/properties.styles.js';
export { ruleWords } from './rule-words.js';
export { shelfStyles } from './shelf.styles.js';
