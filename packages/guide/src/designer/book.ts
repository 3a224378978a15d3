import { coreMessages, joinMessages, type MessageBook } from '@zhengwu/core';
import { designerMessages } from '@zhengwu/ui';
import { guideMessages } from '../messages/index.js';
import { designerEn } from '../messages/designer.en.js';
import { designerZhCn } from '../messages/designer.zh-CN.js';

const own: MessageBook = {
  'zh-CN': { rules: {}, edits: { 'guide-designer/replace-content': () => designerZhCn.tools.contentReplaced }, refusals: designerZhCn.refusals },
  en: { rules: {}, edits: { 'guide-designer/replace-content': () => designerEn.tools.contentReplaced }, refusals: designerEn.refusals },
};

/** All that the designer can be heard to say of rules, edits and refusals. */
export const guideDesignerBook: MessageBook = joinMessages(coreMessages, designerMessages, guideMessages, own);
