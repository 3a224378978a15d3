import { defineElement } from '../element/define-element.js';
import { ZwSplit } from './split.js';

defineElement('zw-split', ZwSplit);
