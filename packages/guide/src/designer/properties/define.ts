// What the properties draw with, and what stands beside the outline when it is wanted.
import '@zhengwu/ui/date-field/define';
import '@zhengwu/ui/number-field/define';
import '@zhengwu/ui/picker/define';
import { defineElement } from '@zhengwu/ui/element';
import { ZwGuardBar } from '../guards/guard-bar.js';
import { ZwRangeField } from '../guards/range-field.js';
import { ZwGuideMaterials } from '../outline/materials-pane.js';

defineElement('zw-guard-bar', ZwGuardBar);
defineElement('zw-range-field', ZwRangeField);
defineElement('zw-guide-materials', ZwGuideMaterials);
