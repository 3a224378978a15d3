import type { Lang } from '@zhengwu/core';

import { dialogWordsEn } from '../messages/dialog.en.js';
import { dialogWordsZh, type DialogWords } from '../messages/dialog.zh-CN.js';

export const dialogWords: Readonly<Record<Lang, DialogWords>> = { 'zh-CN': dialogWordsZh, en: dialogWordsEn };
