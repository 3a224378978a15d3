import { defineElement } from '../element/define-element.js';
import { ZwMenuButton } from './menu-button.js';
import { ZwMenu } from './menu.js';

defineElement('zw-menu', ZwMenu);
defineElement('zw-menu-button', ZwMenuButton);
