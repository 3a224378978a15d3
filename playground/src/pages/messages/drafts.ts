import type { Lang } from '@zhengwu/core';

import { draftsEn } from './drafts.en.js';
import { draftsZhCn, type DraftsTexts } from './drafts.zh-CN.js';

export type { DraftsTexts } from './drafts.zh-CN.js';

export function draftsTextsIn(lang: Lang): DraftsTexts {
  return lang === 'en' ? draftsEn : draftsZhCn;
}
