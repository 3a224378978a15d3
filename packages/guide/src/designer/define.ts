import { defineElement } from '@zhengwu/ui';
import '@zhengwu/ui/define';
import '../canvas/define.js';
import { ZwGuardBar } from './guards/guard-bar.js';
import { ZwRangeField } from './guards/range-field.js';
import { ZwGuideDesigner } from './guide-designer.js';
import { ZwGuideMaterials } from './outline/materials-pane.js';

defineElement('zw-guard-bar', ZwGuardBar);
defineElement('zw-range-field', ZwRangeField);
defineElement('zw-guide-materials', ZwGuideMaterials);
defineElement('zw-guide-designer', ZwGuideDesigner);
