import type { Lang } from '@zhengwu/core';

import { fileTextsEn } from './file.en.js';
import { fileTextsZh, type FileTexts } from './file.zh-CN.js';

const texts: Readonly<Record<Lang, FileTexts>> = { 'zh-CN': fileTextsZh, en: fileTextsEn };

/** What is said of files that are picked, dropped and saved. */
export function fileTextsIn(lang: Lang): FileTexts {
  return texts[lang];
}

export type { FileTexts };
