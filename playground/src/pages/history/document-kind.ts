import { hasOwn, type Lang } from '@zhengwu/core';

import type { DocumentKind } from '../../api/index.js';
import { pageWordsIn } from '../messages/words.js';

/** Whether a text, from an address say, is one of the kinds that an item has documents of. */
export function isDocumentKind(text: string): text is DocumentKind {
  return hasOwn(pageWordsIn('zh-CN').documentKind, text);
}

export function kindWord(kind: DocumentKind, lang: Lang): string {
  return pageWordsIn(lang).documentKind[kind];
}
