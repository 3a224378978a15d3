export { ZwNumberField } from './number-field.js';
