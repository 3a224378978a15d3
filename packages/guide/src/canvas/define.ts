import { defineElement } from '@zhengwu/ui/element';
import '@zhengwu/ui/viewport/define';
import { ZwGuideCanvas } from './guide-canvas.js';

defineElement('zw-guide-canvas', ZwGuideCanvas);
