import type { Lang } from '@zhengwu/core';

import { historyEn } from './history.en.js';
import { historyZhCn, type HistoryTexts } from './history.zh-CN.js';

export type { HistoryTexts } from './history.zh-CN.js';

export function historyTextsIn(lang: Lang): HistoryTexts {
  return lang === 'en' ? historyEn : historyZhCn;
}
