import type { Lang } from '@zhengwu/core';
import { caseWordsEn } from './cases.en.js';
import { caseWordsZhCn, type CaseWords } from './cases.zh-CN.js';

export const caseWords: Readonly<Record<Lang, CaseWords>> = { 'zh-CN': caseWordsZhCn, en: caseWordsEn };
