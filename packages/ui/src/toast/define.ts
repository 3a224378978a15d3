import { defineElement } from '../element/define-element.js';
import { ZwToaster } from './toaster.js';

defineElement('zw-toaster', ZwToaster);
