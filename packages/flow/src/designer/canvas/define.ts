import { defineElement } from '@zhengwu/ui/element';
import { ZwFlowCanvas } from './flow-canvas.js';

defineElement('zw-flow-canvas', ZwFlowCanvas);
