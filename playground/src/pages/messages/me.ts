import type { Lang } from '@zhengwu/core';

import { meEn } from './me.en.js';
import { meZhCn, type MeTexts } from './me.zh-CN.js';

export type { MeTexts } from './me.zh-CN.js';

export function meTextsIn(lang: Lang): MeTexts {
  return lang === 'en' ? meEn : meZhCn;
}
