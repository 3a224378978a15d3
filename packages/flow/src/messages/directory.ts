import type { Lang, MessageBook } from '@zhengwu/core';
import { directoryRuleTextsEn, directoryTextsEn } from './directory.en.js';
import { directoryRuleTextsZhCn, directoryTextsZhCn, type DirectoryTexts } from './directory.zh-CN.js';

export type { DirectoryTexts } from './directory.zh-CN.js';

/** What is said where posts and people are imported: it comes with the window. */
export function directoryTextsIn(lang: Lang): DirectoryTexts {
  return lang === 'en' ? directoryTextsEn : directoryTextsZhCn;
}

/** The words of what reading them finds. Spreadsheets have `sheetMessages` besides. */
export const directoryMessages: MessageBook = {
  'zh-CN': { rules: directoryRuleTextsZhCn, edits: {}, refusals: {} },
  en: { rules: directoryRuleTextsEn, edits: {}, refusals: {} },
};
