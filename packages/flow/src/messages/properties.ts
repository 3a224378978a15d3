import type { Lang } from '@zhengwu/core';
import { propertiesEn } from './properties.en.js';
import { propertiesZhCn, type PropertiesTexts } from './properties.zh-CN.js';

export type { PropertiesTexts } from './properties.zh-CN.js';

/** What the properties of a flow say, in a language. */
export function propertiesTextsIn(lang: Lang): PropertiesTexts {
  return lang === 'en' ? propertiesEn : propertiesZhCn;
}
