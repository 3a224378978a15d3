export { checkGuide } from './check-guide.js';
export { createGuideChecker } from './guide-checker.js';
export { guideChecks, proofChecks } from './guide-checks.js';
export { guardRules } from './guard-rules.js';
export { pathRules } from './path-rules.js';
export { proofState, type ProofState } from './proof-state.js';
export { structureRules } from './structure-rules.js';
