import '../data-table/define.js';
import '../designer/define.js';
import { defineElement } from '../element/define-element.js';
import '../number-field/define.js';
import '../picker/define.js';
import '../segmented/define.js';
import '../tree/define.js';
import { ZwMaterialsDesigner } from './materials-designer.js';

defineElement('zw-materials-designer', ZwMaterialsDesigner);
