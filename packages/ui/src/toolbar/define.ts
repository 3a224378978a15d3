import { defineElement } from '../element/define-element.js';
import '../menu/define.js';
import { ZwToolbar } from './toolbar.js';

defineElement('zw-toolbar', ZwToolbar);
