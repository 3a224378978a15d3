import { defineElement } from '@zhengwu/ui/element';
import { ZwGuideFinder } from './finder.js';

defineElement('zw-guide-finder', ZwGuideFinder);
