import type { Lang, MessageBook } from '@zhengwu/core';

import { designerEn } from './designer.en.js';
import { designerZhCn, type DesignerTexts } from './designer.zh-CN.js';

export type { DesignerTexts } from './designer.zh-CN.js';

/** What the frame says, in a language. */
export function designerTextsIn(lang: Lang): DesignerTexts {
  return lang === 'en' ? designerEn : designerZhCn;
}

/** The frame's own refusals, as a book: a designer joins its own words to it. */
export const designerMessages: MessageBook = {
  'zh-CN': { rules: {}, edits: {}, refusals: designerZhCn.refusals },
  en: { rules: {}, edits: {}, refusals: designerEn.refusals },
};
