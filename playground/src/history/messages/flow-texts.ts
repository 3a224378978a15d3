import type { Lang } from '@zhengwu/core';

import { flowTextsEn } from './flow-texts.en.js';
import { flowTextsZhCn, type FlowTexts } from './flow-texts.zh-CN.js';

export type { FlowTexts } from './flow-texts.zh-CN.js';

export function flowTextsIn(lang: Lang): FlowTexts {
  return lang === 'en' ? flowTextsEn : flowTextsZhCn;
}
