import type { MessageBook } from '@zhengwu/core';
import { guideMessagesEn } from './guide-messages.en.js';
import { guideMessagesZhCn } from './guide-messages.zh-CN.js';

/** The words of a guide's rules, edits and refusals. A host that shows findings by itself joins them to core's with `joinMessages`. */
export const guideMessages: MessageBook = { 'zh-CN': guideMessagesZhCn, en: guideMessagesEn };
