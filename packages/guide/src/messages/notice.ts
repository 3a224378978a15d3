import type { Lang } from '@zhengwu/core';
import { noticeWordsEn } from './notice.en.js';
import { noticeWordsZhCn, type NoticeWords } from './notice.zh-CN.js';

export const noticeWords: Readonly<Record<Lang, NoticeWords>> = { 'zh-CN': noticeWordsZhCn, en: noticeWordsEn };
