import { defineElement } from '@zhengwu/ui/element';
import { ZwFormCompare } from './form-compare.js';

defineElement('zw-form-compare', ZwFormCompare);
