import type { Lang } from '@zhengwu/core';

import { itemEn } from './item.en.js';
import { itemZhCn, type ItemTexts } from './item.zh-CN.js';

export type { ItemTexts } from './item.zh-CN.js';

export function itemTextsIn(lang: Lang): ItemTexts {
  return lang === 'en' ? itemEn : itemZhCn;
}
