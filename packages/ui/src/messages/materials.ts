import { coreMessages, joinMessages, type Lang, type MessageBook } from '@zhengwu/core';

import { designerMessages } from './designer.js';
import { materialsEn } from './materials.en.js';
import { materialsZhCn, type MaterialsTexts } from './materials.zh-CN.js';

export type { MaterialsTexts } from './materials.zh-CN.js';

export function materialsTextsIn(lang: Lang): MaterialsTexts {
  return lang === 'en' ? materialsEn : materialsZhCn;
}

/** Core knows the words of an item's rules and edits; the frame adds its own refusals. */
export const materialsMessages: MessageBook = joinMessages(coreMessages, designerMessages);
