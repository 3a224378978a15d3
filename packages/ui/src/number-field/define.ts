import { defineElement } from '../element/define-element.js';
import { ZwNumberField } from './number-field.js';

defineElement('zw-number-field', ZwNumberField);
