import { defineElement } from '@zhengwu/ui';
import '@zhengwu/ui/define';
import { ZwGuideCanvas } from './guide-canvas.js';

defineElement('zw-guide-canvas', ZwGuideCanvas);
