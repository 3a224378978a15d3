import type { Lang } from '@zhengwu/core';
import { builderEn } from './builder.en.js';
import { builderZhCn, type BuilderTexts } from './builder.zh-CN.js';

export type { BuilderTexts } from './builder.zh-CN.js';

/** What the form builder says, in a language. */
export function builderTextsIn(lang: Lang): BuilderTexts {
  return lang === 'en' ? builderEn : builderZhCn;
}
