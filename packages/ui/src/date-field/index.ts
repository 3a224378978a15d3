export { ZwDateField } from './date-field.js';
