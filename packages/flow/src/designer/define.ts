import { defineElement } from '@zhengwu/ui/element';
import '@zhengwu/ui/designer/define';
import '@zhengwu/ui/tree/define';
import './canvas/define.js';
import { ZwFlowDesigner } from './flow-designer.js';

defineElement('zw-flow-designer', ZwFlowDesigner);
