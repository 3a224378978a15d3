import type { Messages } from '@zhengwu/core';
import { designerEn } from '../messages/designer.en.js';
import { guideMessagesEn } from '../messages/guide-messages.en.js';

/** All English words of the designer, loaded when somebody reads English. */
export { designerEn };

export const messagesEn: Messages = {
  rules: guideMessagesEn.rules,
  edits: { ...guideMessagesEn.edits, 'guide-designer/replace-content': () => designerEn.tools.contentReplaced },
  refusals: { ...guideMessagesEn.refusals, ...designerEn.refusals },
};
