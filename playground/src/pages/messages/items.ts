import type { Lang } from '@zhengwu/core';

import { itemsEn } from './items.en.js';
import { itemsZhCn, type ItemsTexts } from './items.zh-CN.js';

export type { ItemsTexts } from './items.zh-CN.js';

export function itemsTextsIn(lang: Lang): ItemsTexts {
  return lang === 'en' ? itemsEn : itemsZhCn;
}
