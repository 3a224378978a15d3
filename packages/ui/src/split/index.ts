export { ZwSplit, type SplitChange, type SplitInput } from './split.js';
