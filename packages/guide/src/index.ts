/**
 * Guides (场景导办), headless: the model and its edits, what answers lead to, the checks and their proofs, the certificate,
 * situation tables, the difference of two guides, test cases, the department's draft. Runs in Node, in workers and in pages.
 */
export * from './cases/index.js';
export * from './certify/index.js';
export { checkGuide, createGuideChecker, guideChecks, proofState, type ProofState } from './check/index.js';
export * from './compare/index.js';
export * from './draft/index.js';
export * from './lookup/index.js';
export { guideMessages } from './messages/index.js';
export * from './model/index.js';
export * from './resolve/index.js';
export * from './table/index.js';
