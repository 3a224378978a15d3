import type { MessageBook } from '@zhengwu/core';
import { readingTextsEn } from './reading.en.js';
import { readingTextsZhCn } from './reading.zh-CN.js';

/** The words of what is said of a flow’s file while it is read, converted or saved. */
export const flowReadingMessages: MessageBook = {
  'zh-CN': { rules: readingTextsZhCn, edits: {}, refusals: {} },
  en: { rules: readingTextsEn, edits: {}, refusals: {} },
};
