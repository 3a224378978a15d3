import { TreeSelect } from './tree-select.js';

export const components = { TreeSelect };

export { treeSelectStyles as styles } from './tree-select.styles.js';
