import { defineElement } from '../element/define-element.js';
import { ZwDateField } from './date-field.js';

defineElement('zw-date-field', ZwDateField);
