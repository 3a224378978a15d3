import type { Lang } from '@zhengwu/core';

import { pickerWordsEn } from '../messages/picker.en.js';
import { pickerWordsZh, type PickerWords } from '../messages/picker.zh-CN.js';

export const pickerWords: Readonly<Record<Lang, PickerWords>> = { 'zh-CN': pickerWordsZh, en: pickerWordsEn };
