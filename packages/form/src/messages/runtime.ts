import type { Lang, MessageBook } from '@zhengwu/core';
import { runtimeWordsEn } from './runtime.en.js';
import { runtimeWordsZhCn, type RuntimeWords } from './runtime.zh-CN.js';

export type { RuntimeWords } from './runtime.zh-CN.js';

/** What the form that citizens fill in says. */
export function runtimeWordsIn(lang: Lang): RuntimeWords {
  return lang === 'en' ? runtimeWordsEn : runtimeWordsZhCn;
}

/** The words of the findings that `<zw-form>` tells of. */
export const runtimeMessages: MessageBook = {
  'zh-CN': { rules: runtimeWordsZhCn.rules, edits: {}, refusals: {} },
  en: { rules: runtimeWordsEn.rules, edits: {}, refusals: {} },
};
