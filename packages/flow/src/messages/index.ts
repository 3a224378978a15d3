import type { MessageBook } from '@zhengwu/core';
import { flowMessagesEn } from './flow-messages.en.js';
import { flowMessagesZhCn } from './flow-messages.zh-CN.js';

/** The words of a flow's rules and edits. A host that shows findings by itself joins them to core's with `joinMessages`. */
export const flowMessages: MessageBook = { 'zh-CN': flowMessagesZhCn, en: flowMessagesEn };
