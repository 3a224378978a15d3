import type { Lang } from '@zhengwu/core';
import { panelTextsEn } from './builder-panels.en.js';
import { panelTextsZhCn, type PanelTexts } from './builder-panels.zh-CN.js';

export type { PanelTexts } from './builder-panels.zh-CN.js';

/** What the panels of the form builder say: properties, binding, linkage, JSON, comparison. */
export function panelTextsIn(lang: Lang): PanelTexts {
  return lang === 'en' ? panelTextsEn : panelTextsZhCn;
}
