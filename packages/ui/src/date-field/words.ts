import type { Lang } from '@zhengwu/core';

import { dateFieldWordsEn } from '../messages/date-field.en.js';
import { dateFieldWordsZh, type DateFieldWords } from '../messages/date-field.zh-CN.js';

export const dateFieldWords: Readonly<Record<Lang, DateFieldWords>> = { 'zh-CN': dateFieldWordsZh, en: dateFieldWordsEn };
