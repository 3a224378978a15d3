import { limitText, wordsIn, type Lang, type LimitUnit } from '@zhengwu/core';

import type { ItemState, ItemSummary } from '../../api/index.js';
import { itemsTextsIn } from '../messages/items.js';
import { pageWordsIn } from '../messages/words.js';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** 10 个工作日, 即办; `undefined` while the department has promised nothing. */
export function promisedText({ handling, promised }: Pick<ItemSummary, 'handling' | 'promised'>, lang: Lang): string | undefined {
  if (handling === 'immediate') return itemsTextsIn(lang).immediate;
  if (promised === null) return undefined;
  // The server passes on what the item's document holds, whose units are these.
  return limitText({ amount: promised.amount, unit: promised.unit as LimitUnit }, wordsIn(lang));
}

/** 新办、变更、延续 · 41 情形 */
export function contentText({ name, handlingItems, situations }: Pick<ItemSummary, 'name' | 'handlingItems' | 'situations'>, lang: Lang): string {
  const names = ownNames(handlingItems, name).filter((each) => each !== '').join(lang === 'en' ? ', ' : '、');
  return [...(names === '' ? [] : [names]), ...(situations === 0 ? [] : [itemsTextsIn(lang).situations(situations)])].join(' · ');
}

/** 食品经营许可（新办）, 食品经营许可（变更）: where they share what stands before the brackets, it is the item's name, or was once. */
function ownNames(handlingItems: readonly string[], item: string): readonly string[] {
  const parts = handlingItems.map((each) => /^(.*)[（(](.+)[）)]$/.exec(each));
  const stem = parts[0]?.[1];
  if (parts.length > 1 && stem !== undefined && parts.every((part) => part?.[1] === stem)) return parts.map((part) => part?.[2] ?? '');
  return handlingItems.map((each) => ownName(each, item));
}

/** What a 业务办理项 is called beside its item: 食品经营许可（新办） is 新办, and one of the item's own name says nothing new. */
export function ownName(handlingItem: string, item: string): string {
  if (item === '' || !handlingItem.startsWith(item)) return handlingItem;
  const rest = handlingItem.slice(item.length);
  return /^[（(](.+)[）)]$/.exec(rest)?.[1] ?? rest.replace(/^[-—·\s]+/, '');
}

/** 草稿 v12: with the version that is the newest one of the item's document. */
export function stateText({ state, documents }: Pick<ItemSummary, 'state' | 'documents'>, lang: Lang): string {
  const head = documents.find(({ kind }) => kind === 'item')?.head.number;
  return `${pageWordsIn(lang).itemState[state]}${head === undefined ? '' : ` v${head}`}`;
}

/** 线上 v6: what the public sees while a newer version is on its way; `undefined` where that is the newest, or nothing. */
export function publishedText({ state, publishedNumber }: Pick<ItemSummary, 'state' | 'publishedNumber'>, lang: Lang): string | undefined {
  return publishedNumber === null || state === 'published' ? undefined : itemsTextsIn(lang).online(publishedNumber);
}

export const STATE_TONES: Readonly<Record<ItemState, Tone>> = { draft: 'plain', pending: 'warn', returned: 'bad', published: 'good' };
