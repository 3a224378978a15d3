import { coreMessages, joinMessages, type Lang, type MessageBook } from '@zhengwu/core';
import { designerMessages } from '@zhengwu/ui';

import { profileEn } from './profile.en.js';
import { profileZhCn, type ProfileTexts } from './profile.zh-CN.js';

export type { ProfileTexts } from './profile.zh-CN.js';

export function profileTextsIn(lang: Lang): ProfileTexts {
  return lang === 'en' ? profileEn : profileZhCn;
}

/** Core knows the words of an item's rules and edits; the frame adds its own refusals. */
export const profileMessages: MessageBook = joinMessages(coreMessages, designerMessages);
