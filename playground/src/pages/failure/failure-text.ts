import type { Lang } from '@zhengwu/core';

import { Refusal, type RefusalCode } from '../../client/refusal.js';
import { failureEn } from '../messages/failure.en.js';
import { failureZhCn } from '../messages/failure.zh-CN.js';

/** Where the server's sentence knows more than ours: which field, who the last 管理员 is. */
const TOLD_BY_SERVER: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['bad-request', 'conflict', 'forbidden', 'refused', 'wrong-bytes', 'not-json', 'too-large', 'wrong-password', 'gone', 'too-many']);

/** What went wrong and what to do, as a sentence. The server speaks Chinese; readers of English get our own table. */
export function failureText(error: unknown, lang: Lang): string {
  const texts = lang === 'en' ? failureEn : failureZhCn;
  if (!(error instanceof Refusal)) return texts.unknown(error instanceof Error ? error.message : String(error));
  const isServers = lang === 'zh-CN' && error.problem !== undefined && error.message !== '' && TOLD_BY_SERVER.has(error.code);
  const sentence = isServers ? error.message : texts[error.code];
  return error.retryAfter === undefined ? sentence : `${sentence}${lang === 'en' ? ' ' : ''}${texts.waitSeconds(Math.ceil(error.retryAfter / 1000))}`;
}

/** Whether it is nothing to tell of: the page was left, or a newer wish overtook it. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
