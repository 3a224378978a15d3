import { Signature } from './signature.js';

export const components = { Signature };

export { signatureStyles as styles } from './signature.styles.js';
