import { newId } from '@zhengwu/core';

/** An id for a draft: 80 random bits, as elements of documents have. It is no element of one, and has a prefix of its own. */
export function newDraftId(): string {
  return newId('item').replace(/^item/, 'dft');
}
