import { defineElement } from '@zhengwu/ui/element';
import '@zhengwu/ui/designer/define';
import '@zhengwu/ui/menu/define';
import '@zhengwu/ui/tree/define';
import '../canvas/define.js';
import { ZwGuideDesigner } from './guide-designer.js';

defineElement('zw-guide-designer', ZwGuideDesigner);
