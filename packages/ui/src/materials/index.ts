export { ZwMaterialsDesigner } from './materials-designer.js';
