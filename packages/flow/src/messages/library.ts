import type { Lang } from '@zhengwu/core';
import { libraryEn } from './library.en.js';
import { libraryZhCn, type LibraryTexts } from './library.zh-CN.js';

export type { LibraryTexts } from './library.zh-CN.js';

/** What the library of templates says, in a language. */
export function libraryTextsIn(lang: Lang): LibraryTexts {
  return lang === 'en' ? libraryEn : libraryZhCn;
}
