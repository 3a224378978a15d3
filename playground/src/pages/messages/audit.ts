import type { Lang } from '@zhengwu/core';

import { auditEn } from './audit.en.js';
import { auditZhCn, type AuditTexts } from './audit.zh-CN.js';

export type { AuditTexts } from './audit.zh-CN.js';

export function auditTextsIn(lang: Lang): AuditTexts {
  return lang === 'en' ? auditEn : auditZhCn;
}
