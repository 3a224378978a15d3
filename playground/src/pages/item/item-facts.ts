import { limitText, parseServiceItem, wordsIn, type Lang, type Limit } from '@zhengwu/core';

import type { ItemSummary } from '../../api/index.js';
import { promisedText } from '../items/item-words.js';
import { itemTextsIn } from '../messages/item.js';

/** What one knows an item by. The document says what the summary does not; while it is not read, that is left out. */
export function itemFacts(item: ItemSummary, content: unknown, lang: Lang): readonly (readonly [name: string, value: string])[] {
  const texts = itemTextsIn(lang);
  const words = wordsIn(lang);
  const { facts, none } = texts;
  const document = content === undefined ? undefined : parseServiceItem(content).value;
  const limit = (value: Limit | null): string => (value === null ? none : limitText(value, words));
  return [
    [facts.department, item.department === '' ? none : item.department],
    [facts.type, words.itemType[item.type]],
    [facts.handling, words.handling[item.handling]],
    ...(document === undefined ? [] : [[facts.statutory, limit(document.limits.statutory)] as const]),
    [facts.promised, promisedText(item, lang) ?? none],
    ...(document === undefined
      ? []
      : ([
          [facts.basic, document.codes.basic ?? none],
          [facts.implementation, document.codes.implementation ?? none],
        ] as const)),
    [facts.content, texts.contents(item.handlingItems.length, item.situations, item.materials)],
  ];
}
