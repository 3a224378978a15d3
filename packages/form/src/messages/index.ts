import type { MessageBook } from '@zhengwu/core';
import { formMessagesEn } from './form-messages.en.js';
import { formMessagesZhCn } from './form-messages.zh-CN.js';

/** The words of a form's rules, edits and refusals. A host that shows findings by itself joins them to core's with `joinMessages`. */
export const formMessages: MessageBook = { 'zh-CN': formMessagesZhCn, en: formMessagesEn };
