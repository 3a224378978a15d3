import type { Lang } from '@zhengwu/core';
import { entranceWordsEn } from './entrance.en.js';
import { entranceWordsZhCn, type EntranceWords } from './entrance.zh-CN.js';

export const entranceWords: Readonly<Record<Lang, EntranceWords>> = { 'zh-CN': entranceWordsZhCn, en: entranceWordsEn };
