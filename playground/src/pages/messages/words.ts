import type { Lang } from '@zhengwu/core';

import { pageWordsEn } from './words.en.js';
import { pageWordsZhCn, type PageWords } from './words.zh-CN.js';

export type { PageWords } from './words.zh-CN.js';

export function pageWordsIn(lang: Lang): PageWords {
  return lang === 'en' ? pageWordsEn : pageWordsZhCn;
}
