import { defineElement } from '../../element/define-element.js';
import '../define.js';
import { SheetDesk } from './sheet-desk.js';

defineElement('sheet-desk', SheetDesk);
