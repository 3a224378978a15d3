import { defineElement } from '@zhengwu/ui';
import '../runner/define.js';
import { ZwGuideEntrance } from './guide-entrance.js';

defineElement('zw-guide-entrance', ZwGuideEntrance);
