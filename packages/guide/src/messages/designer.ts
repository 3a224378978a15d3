import type { Lang } from '@zhengwu/core';
import { designerEn } from './designer.en.js';
import { designerZhCn, type GuideDesignerTexts } from './designer.zh-CN.js';

export type { GuideDesignerTexts } from './designer.zh-CN.js';

/** What the guide designer says, in a language. */
export function guideDesignerTextsIn(lang: Lang): GuideDesignerTexts {
  return lang === 'en' ? designerEn : designerZhCn;
}
