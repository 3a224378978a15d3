import { defineElement } from '@zhengwu/ui/element';
import { ZwFlowTimeline } from './flow-timeline.js';

defineElement('zw-flow-timeline', ZwFlowTimeline);
