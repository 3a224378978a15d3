import type { Lang } from '@zhengwu/core';
import { windowTextsEn } from './builder-windows.en.js';
import { windowTextsZhCn, type WindowTexts } from './builder-windows.zh-CN.js';

export type { WindowTexts } from './builder-windows.zh-CN.js';

/** What the windows of the form builder say, in a language: it comes with the first of them. */
export function windowTextsIn(lang: Lang): WindowTexts {
  return lang === 'en' ? windowTextsEn : windowTextsZhCn;
}
