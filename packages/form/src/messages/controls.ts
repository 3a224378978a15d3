import type { Lang } from '@zhengwu/core';
import { controlWordsEn } from './controls.en.js';
import { controlWordsZhCn, type ControlWords } from './controls.zh-CN.js';

export type { ControlWords } from './controls.zh-CN.js';

/** What the rarer controls say: loaded with the first of them. */
export function controlWordsIn(lang: Lang): ControlWords {
  return lang === 'en' ? controlWordsEn : controlWordsZhCn;
}
