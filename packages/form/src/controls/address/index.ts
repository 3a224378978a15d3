import { Address } from './address.js';

export const components = { Address };

export { addressStyles as styles } from './address.styles.js';
