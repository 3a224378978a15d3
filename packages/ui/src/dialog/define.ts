import { defineElement } from '../element/define-element.js';
import { ZwConfirmation } from './confirmation.js';
import { ZwDialog } from './dialog.js';

defineElement('zw-dialog', ZwDialog);
defineElement('zw-confirmation', ZwConfirmation);
