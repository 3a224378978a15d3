/**
 * What stands behind the first drawing of the designer, and is loaded at once after it: all by which a guide is changed, the
 * properties with their controls, the words of rules and edits, what fixes say, the proof in the status line.
 */
import type { Messages } from '@zhengwu/core';
import { designerZhCn } from '../messages/designer.zh-CN.js';
import { guideMessagesZhCn } from '../messages/guide-messages.zh-CN.js';
import './properties/define.js';

export { proofState } from '../check/proof-state.js';
export { guideFixWords } from './fix-words.js';
export { witnessAnswers } from './preview/witness-answers.js';
export { proofLine } from './proof-line.js';
export { guidePropertiesStyles } from './properties/properties.styles.js';
export { toolStyles } from './tools/tool.styles.js';
export { Writing } from './writing.js';
export { guideEdits } from '../model/edits/index.js';

export const messagesZhCn: Messages = {
  rules: guideMessagesZhCn.rules,
  edits: { ...guideMessagesZhCn.edits, 'guide-designer/replace-content': () => designerZhCn.tools.contentReplaced },
  refusals: { ...guideMessagesZhCn.refusals, ...designerZhCn.refusals },
};
