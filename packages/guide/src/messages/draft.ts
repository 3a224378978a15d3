import type { Lang } from '@zhengwu/core';
import { draftWordsEn } from './draft.en.js';
import { draftWordsZhCn, type DraftWords } from './draft.zh-CN.js';

export const draftWords: Readonly<Record<Lang, DraftWords>> = { 'zh-CN': draftWordsZhCn, en: draftWordsEn };
export type { DraftWords };
