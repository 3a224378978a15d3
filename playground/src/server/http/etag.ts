import type { Version } from '../../api/index.js';
import type { Expected } from '../store/documents.js';
import { refuse } from './refuse.js';

/** 64 bits of the hash tell two texts of one number apart. */
const HASH_DIGITS = 16;

/** The strong tag of a version: its number and the beginning of its content's hash. */
export function etagOf({ number, hash }: Pick<Version, 'number' | 'hash'>): string {
  return `"${number}-${hash.slice(0, HASH_DIGITS)}"`;
}

/**
 * Whether a save says that there is no such document yet: `If-None-Match: *`.
 * @throws RequestProblem where it names a tag, or says at once that there is one
 */
export function isBeginning(ifNoneMatch: string | undefined, ifMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined || ifNoneMatch === '') return false;
  if (ifNoneMatch !== '*' || (ifMatch !== undefined && ifMatch !== ''))
    refuse('bad-request', '新建文档时只写 If-None-Match: *，不写 If-Match。', { at: 'headers/if-none-match' });
  return true;
}

/**
 * What a save says it was begun from. `*` would save over anything, which nobody may wish here.
 * @throws RequestProblem `precondition-required` where the header is absent, `bad-request` where it is not one of our tags
 */
export function expectedVersion(ifMatch: string | undefined): Expected {
  if (ifMatch === undefined || ifMatch === '') refuse('precondition-required', '保存时要说明从哪一版改起：If-Match 里写读取时得到的 ETag。');
  const [, number, hash] =
    /^"(\d{1,9})-([0-9a-f]{16})"$/.exec(ifMatch) ?? refuse('bad-request', 'If-Match 不是读取文档时得到的 ETag。', { at: 'headers/if-match' });
  return { number: Number(number), hash: hash ?? '' };
}
