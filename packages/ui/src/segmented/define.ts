import { defineElement } from '../element/define-element.js';
import { ZwSegmented } from './segmented.js';

defineElement('zw-segmented', ZwSegmented);
