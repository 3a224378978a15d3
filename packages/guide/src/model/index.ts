export type { GuideContext } from './context.js';
export type { Condition, Guard, Range } from './guard.js';
export { GUIDE_FORMAT, GUIDE_VERSION, guideShape, type Guide, type Term } from './guide.js';
export { indexGuide, type GuideIndex, type Owner } from './guide-index.js';
export { USE_KINDS, type MaterialUse, type UseKind } from './material-use.js';
export type { Additions, End, Extra, GuideNode, NodeId, Option, Outcome, Question, Reference } from './node.js';
export { guideKind, parseGuide } from './parse-guide.js';
export type { Domain, Prefill, Region, Value, Variable } from './variable.js';
