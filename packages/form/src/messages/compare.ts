import type { Lang } from '@zhengwu/core';
import type { FormChange } from '../compare/form-change.js';
import { changeTextsEn } from './compare.en.js';
import { changeTextsZhCn, type ChangeTexts } from './compare.zh-CN.js';

const texts: Readonly<Record<Lang, ChangeTexts>> = { 'zh-CN': changeTextsZhCn, en: changeTextsEn };

/** A change as a sentence. */
export function changeText(lang: Lang, change: FormChange): string {
  // The table ties each kind to its change.
  return (texts[lang][change.kind] as (change: FormChange) => string)(change);
}
