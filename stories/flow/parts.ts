// What the lessons use of the flow's package beside its model, checks and elements: flows written as lines of text, and what its designer calls a fix.
export { sketch } from '../../packages/flow/src/model/testing/sketch.js';
export { flowFixWords } from '../../packages/flow/src/designer/fix-words.js';
export { flowDesignerTextsIn } from '../../packages/flow/src/messages/designer.js';
export { stepWordsZhCn } from '../../packages/flow/src/messages/step-words.js';
