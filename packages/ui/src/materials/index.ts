export { ZwMaterialsDesigner } from './materials-designer.js';
export { isOfMaterials } from './of-materials.js';
