/**
 * Approval flows (审批流程), headless: BPMN 2.0 read and written without loss, what a flow says as plain data, the proofs and checks of it.
 * Runs in Node, in workers and in pages.
 */
export * from './model/index.js';
