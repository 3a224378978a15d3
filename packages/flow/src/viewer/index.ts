/** 审批流程查看. Registers nothing: `./define` does. */
export { ZwFlowViewer, type ViewerFailure } from './flow-viewer.js';
export type { ViewerContext } from './read-viewer-context.js';
export type { CaseProgress, ProgressNote, StepVisit, VisitState } from './case/index.js';
