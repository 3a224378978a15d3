import type { Lang } from '@zhengwu/core';
import { designerZhCn, type GuideDesignerTexts } from './designer.zh-CN.js';

export type { GuideDesignerTexts } from './designer.zh-CN.js';

let english: GuideDesignerTexts | undefined;

/** What the guide designer says, in a language; in Chinese as long as nobody has given the English words. */
export function guideDesignerTextsIn(lang: Lang): GuideDesignerTexts {
  return lang === 'en' ? (english ?? designerZhCn) : designerZhCn;
}

/** Gives the English words, which are loaded when somebody reads them. */
export function speakEnglish(texts: GuideDesignerTexts): void {
  english = texts;
}
