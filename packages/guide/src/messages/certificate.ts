import type { Lang } from '@zhengwu/core';
import { certificateWordsEn } from './certificate.en.js';
import { certificateWordsZhCn, type CertificateWords } from './certificate.zh-CN.js';

export const certificateWords: Readonly<Record<Lang, CertificateWords>> = { 'zh-CN': certificateWordsZhCn, en: certificateWordsEn };
