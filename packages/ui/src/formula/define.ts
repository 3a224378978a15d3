import { defineElement } from '../element/define-element.js';
import '../menu/define.js';
import '../picker/define.js';
import { ZwFormulaField } from './formula-field.js';

defineElement('zw-formula-field', ZwFormulaField);
