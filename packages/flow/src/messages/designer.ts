import type { Lang } from '@zhengwu/core';
import { designerEn } from './designer.en.js';
import { designerZhCn, type FlowDesignerTexts } from './designer.zh-CN.js';

export type { CanvasTexts, FlowDesignerTexts } from './designer.zh-CN.js';

/** What the flow designer says, in a language. */
export function flowDesignerTextsIn(lang: Lang): FlowDesignerTexts {
  return lang === 'en' ? designerEn : designerZhCn;
}
