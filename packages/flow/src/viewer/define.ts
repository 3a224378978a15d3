import { defineElement } from '@zhengwu/ui/element';
import { ZwFlowViewer } from './flow-viewer.js';

defineElement('zw-flow-viewer', ZwFlowViewer);
