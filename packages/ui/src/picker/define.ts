import { defineElement } from '../element/define-element.js';
import { ZwPicker } from './picker.js';

defineElement('zw-picker', ZwPicker);
