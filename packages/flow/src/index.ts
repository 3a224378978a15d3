/**
 * Approval flows (审批流程), headless: BPMN 2.0 read and written without loss, what a flow says as plain data, the proofs and checks of it.
 * Runs in Node, in workers and in pages.
 */
export * from './model/index.js';
export { checkFlow, createFlowChecker, flowChecks, type FlowEditArgs, type FlowEditName } from './check/index.js';
export * from './compare/index.js';
export { flowMessages } from './messages/index.js';
export { mergeFlows, takeTheirsInFlow } from './merge/index.js';
export * from './soundness/index.js';
export * from './timeline/index.js';
export * from './viewer/case/index.js';
export * from './library/index.js';
