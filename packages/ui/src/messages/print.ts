import type { Lang, MessageBook } from '@zhengwu/core';

import { printRuleTextsEn, printWordsEn } from './print.en.js';
import { printRuleTextsZhCn, printWordsZhCn, type PrintWords } from './print.zh-CN.js';

export const printWords: Readonly<Record<Lang, PrintWords>> = { 'zh-CN': printWordsZhCn, en: printWordsEn };

/** The words of what printing finds, for `findingText` and for a designer's own book. */
export const printMessages: MessageBook = {
  'zh-CN': { rules: printRuleTextsZhCn, edits: {}, refusals: {} },
  en: { rules: printRuleTextsEn, edits: {}, refusals: {} },
};
