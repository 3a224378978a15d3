export { ZwGuideDesigner } from './guide-designer.js';
export { ZwGuardBar, type GuardMove } from './guards/guard-bar.js';
export { ZwRangeField } from './guards/range-field.js';
export { ZwGuideMaterials } from './outline/materials-pane.js';
