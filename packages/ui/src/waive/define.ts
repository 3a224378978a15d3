import '../date-field/define.js';
import '../dialog/define.js';
import { defineElement } from '../element/define-element.js';
import { ZwWaiveDialog } from './waive-dialog.js';

defineElement('zw-waive-dialog', ZwWaiveDialog);
