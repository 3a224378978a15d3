import { isPlainObject, ITEM_TYPES, type ItemType } from '@zhengwu/core';

import type { ItemFacts } from '../store/items.js';
import { storable } from '../store/storable-text.js';

/** Characters of a name in the list; the document has all of it. */
const LONGEST = 300;

/**
 * What the list shows of an item's document, whatever is in it: the server keeps documents as they came, and a part that
 * nobody can read must not keep the rest from being saved.
 */
export function itemFacts(content: unknown): ItemFacts {
  const item = record(content);
  return {
    name: text(item['name']),
    department: text(record(item['department'])['name']),
    type: ITEM_TYPES.find((type: ItemType) => type === item['type']) ?? 'otherPower',
    handling: item['handling'] === 'immediate' ? 'immediate' : 'promised',
    promised: limitOf(record(item['limits'])['promised']),
    handlingItems: list(item['handlingItems'])
      .map((one) => text(record(one)['name']))
      .filter((name) => name !== ''),
    situations: list(item['situations']).length,
    materials: list(item['materials']).length,
  };
}

function limitOf(value: unknown): ItemFacts['promised'] {
  const { amount, unit } = record(value);
  return typeof amount === 'number' && typeof unit === 'string' ? { amount, unit } : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return isPlainObject(value) ? value : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? storable(value.slice(0, LONGEST)) : '';
}
