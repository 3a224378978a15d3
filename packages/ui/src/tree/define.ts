import { defineElement } from '../element/define-element.js';
import { ZwTree } from './tree.js';

defineElement('zw-tree', ZwTree);
