import { defineElement } from '../element/define-element.js';
import { ZwPrintPreview } from './print-preview.js';

defineElement('zw-print-preview', ZwPrintPreview);
