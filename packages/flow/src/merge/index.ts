export { mergeFlows, takeTheirsInFlow } from './merge-flows.js';
