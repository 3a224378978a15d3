import type { Lang } from '@zhengwu/core';
import { outlineEn } from './outline.en.js';
import { outlineZhCn, type OutlineTexts } from './outline.zh-CN.js';

export type { OutlineTexts };

/** What the list of a flow says, in a language. */
export function outlineTextsIn(lang: Lang): OutlineTexts {
  return lang === 'en' ? outlineEn : outlineZhCn;
}
