import type { Lang } from '@zhengwu/core';

import type { ItemSummary } from '../../api/index.js';
import { whenText } from '../time/when-text.js';
import type { Return } from './item-standing.js';
import { editorTextsIn } from './messages/editor.js';

/** What is to be known of how the item stands before its document is changed. */
export interface StandingWords {
  /** Of this very state: who has read it need not read it again. */
  readonly key: string;
  readonly tone: 'info' | 'warn';
  readonly text: string;
}

interface Reading {
  readonly lang: Lang;
  /** ms since 1970: what 今天 is. */
  readonly now: number;
  readonly isReadonly: boolean;
}

/** In words, and for who edits with what a save does to it; `undefined` where there is nothing to know. */
export function standingWords(item: ItemSummary | undefined, returned: Return | undefined, { lang, now, isReadonly }: Reading): StandingWords | undefined {
  if (item === undefined) return undefined;
  const texts = editorTextsIn(lang);
  const { state, stateAt, stateBy, stateMessage, publishedNumber } = item;
  const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(lang === 'en' ? ' ' : '');
  if (returned !== undefined) {
    const by = returned.by?.name ?? '';
    return { key: `returned ${String(returned.at)}`, tone: 'warn', text: returned.message === '' ? texts.returnedBare(by) : texts.returned(by, returned.message) };
  }
  switch (state) {
    case 'pending': {
      const text = joined(texts.pending(stateBy?.name ?? '', whenText(stateAt, now, lang)), stateMessage === '' ? '' : texts.pendingNote(stateMessage), isReadonly ? '' : texts.pendingSave);
      return { key: `pending ${String(stateAt)}`, tone: 'info', text };
    }
    case 'published':
      if (publishedNumber === null) return undefined;
      return { key: `published ${String(stateAt)}`, tone: 'info', text: joined(texts.published(publishedNumber), isReadonly ? '' : texts.publishedSave) };
    case 'draft':
    case 'returned':
      return undefined;
  }
}
