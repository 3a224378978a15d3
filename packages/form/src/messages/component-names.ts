import type { Lang } from '@zhengwu/core';
import type { ComponentNames } from '../components/component-words.js';
import { componentNamesEn } from './component-names.en.js';
import { componentNamesZhCn } from './component-names.zh-CN.js';

/** What components and their groups are called: a builder's first words. Their properties have theirs in `componentWordsIn`. */
export function componentNamesIn(lang: Lang): ComponentNames {
  return lang === 'en' ? componentNamesEn : componentNamesZhCn;
}
