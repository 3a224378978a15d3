import type { Lang } from '@zhengwu/core';
import type { ComponentWords } from '../components/component-words.js';
import { componentWordsEn } from './components.en.js';
import { componentWordsZhCn } from './components.zh-CN.js';

/** What components, their properties and their choices are called. For builders; the runtime needs none of it. */
export function componentWordsIn(lang: Lang): ComponentWords {
  return lang === 'en' ? componentWordsEn : componentWordsZhCn;
}
