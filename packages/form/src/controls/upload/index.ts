import { Upload } from './upload.js';

export const components = { Upload };

export { uploadStyles as styles } from './upload.styles.js';
