export { flowFacts, type EventFact, type FlowFacts, type NodeFact, type ProcessFact, type StepFact, type WayFact } from './flow-facts.js';
export { fileChange, type FileChange } from './file-change.js';
export { stepWordsIn, type StepWords } from './step-words-in.js';
