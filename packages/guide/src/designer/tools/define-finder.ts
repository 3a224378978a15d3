import { defineElement } from '@zhengwu/ui';
import { ZwGuideFinder } from './finder.js';

defineElement('zw-guide-finder', ZwGuideFinder);
