import { defineElement } from '../element/define-element.js';
import { ZwProgress } from './progress.js';

defineElement('zw-progress', ZwProgress);
