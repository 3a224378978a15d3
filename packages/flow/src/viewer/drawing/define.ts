import { defineElement } from '@zhengwu/ui/element';
import { ZwFlowDrawing } from './flow-drawing.js';

defineElement('zw-flow-drawing', ZwFlowDrawing);
