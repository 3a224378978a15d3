import { defineElement } from '@zhengwu/ui/element';
import '../runner/define.js';
import { ZwGuideEntrance } from './guide-entrance.js';

defineElement('zw-guide-entrance', ZwGuideEntrance);
