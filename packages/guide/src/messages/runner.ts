import type { Lang } from '@zhengwu/core';
import { pageWordsEn } from './runner.en.js';
import { restWordsEn } from './runner-rest.en.js';
import { restWordsZhCn, type RestWords } from './runner-rest.zh-CN.js';
import { pageWordsZhCn, type PageWords } from './runner.zh-CN.js';

/** All words of the runner. The first page carries its Chinese ones alone. */
export type RunnerWords = PageWords & RestWords;

export const runnerWords: Readonly<Record<Lang, RunnerWords>> = {
  'zh-CN': { ...pageWordsZhCn, ...restWordsZhCn },
  en: { ...pageWordsEn, ...restWordsEn },
};
