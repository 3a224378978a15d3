import type { Lang } from '@zhengwu/core';

import { newItemEn } from './new-item.en.js';
import { newItemZhCn, type NewItemTexts } from './new-item.zh-CN.js';

export type { NewItemTexts } from './new-item.zh-CN.js';

export function newItemTextsIn(lang: Lang): NewItemTexts {
  return lang === 'en' ? newItemEn : newItemZhCn;
}
