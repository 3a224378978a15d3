import { Cascader } from './cascader.js';

export const components = { Cascader };

export { cascaderStyles as styles } from './cascader.styles.js';
