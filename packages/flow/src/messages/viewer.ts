import type { Lang } from '@zhengwu/core/lang';
import { viewerEn } from './viewer.en.js';
import { viewerZhCn, type ViewerTexts } from './viewer.zh-CN.js';

export type { ViewerTexts } from './viewer.zh-CN.js';

/** What the flow viewer says, in a language. */
export function viewerTextsIn(lang: Lang): ViewerTexts {
  return lang === 'en' ? viewerEn : viewerZhCn;
}
