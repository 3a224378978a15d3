import type { Lang } from '@zhengwu/core';
import { exportEn } from './export.en.js';
import { exportZhCn, type ExportTexts } from './export.zh-CN.js';

export type { ExportTexts } from './export.zh-CN.js';

/** What exports say, in a language. */
export function exportTextsIn(lang: Lang): ExportTexts {
  return lang === 'en' ? exportEn : exportZhCn;
}
