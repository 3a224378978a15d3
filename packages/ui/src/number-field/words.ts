import type { Lang } from '@zhengwu/core';

import { numberFieldWordsEn } from '../messages/number-field.en.js';
import { numberFieldWordsZh, type NumberFieldWords } from '../messages/number-field.zh-CN.js';

export const numberFieldWords: Readonly<Record<Lang, NumberFieldWords>> = { 'zh-CN': numberFieldWordsZh, en: numberFieldWordsEn };
