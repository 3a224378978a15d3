import { defineElement } from '../element/define-element.js';
import { ZwTabs } from './tabs.js';

defineElement('zw-tabs', ZwTabs);
