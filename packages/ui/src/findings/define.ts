import { defineElement } from '../element/define-element.js';
import '../menu/define.js';
import '../segmented/define.js';
import { ZwFindingList } from './finding-list.js';

defineElement('zw-finding-list', ZwFindingList);
