/** 审批流程设计器. Registers nothing: `./define` does. */
export { ZwFlowCanvas } from './canvas/flow-canvas.js';
export { ZwFlowDesigner, type PeopleDetail } from './flow-designer.js';
