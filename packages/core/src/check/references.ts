import { isPlainObject } from '../json/json.js';
import type { ServiceItem } from '../model/service-item.js';
import { at, itemCheck } from './item-check.js';
import { itemRules } from './rules.js';

/** Every id stands for one thing, and every mention of an id for a thing that is there. */
export const checkReferences = itemCheck('item/references', function* (item) {
  const known = new Set<string>();
  for (const id of elementIds(item)) {
    if (known.has(id)) yield itemRules.finding('item/duplicate-id', at(id), { id });
    known.add(id);
  }
  for (const { id, from } of mentions(item)) {
    if (!known.has(id)) yield itemRules.finding('item/dangling-reference', at(from), { id, from });
  }
});

/** The ids of all elements of the item, each as often as it stands there. */
function* elementIds(value: unknown): Iterable<string> {
  if (Array.isArray(value)) {
    for (const member of value as readonly unknown[]) {
      if (isPlainObject(member) && typeof member['id'] === 'string') yield member['id'];
      yield* elementIds(member);
    }
  } else if (isPlainObject(value)) {
    for (const [key, member] of Object.entries(value)) if (!REFERENCES.has(key)) yield* elementIds(member);
  }
}

/** Keys below which ids are mentioned or belong to others: files may be the same in two places. */
const REFERENCES: ReadonlySet<string> = new Set(['blank', 'example', 'mistakes', 'form', 'unified', 'waivers', 'expression']);

interface Mention {
  readonly id: string;
  /** The element that mentions it; empty for the item. */
  readonly from: string;
}

function* mentions(value: unknown, from = ''): Iterable<Mention> {
  if (Array.isArray(value)) {
    for (const member of value as readonly unknown[]) yield* mentions(member, from);
    return;
  }
  if (!isPlainObject(value)) return;
  const own = typeof value['id'] === 'string' && value['format'] === undefined ? value['id'] : from;
  for (const [key, member] of Object.entries(value)) {
    if (key.endsWith('Ids') && Array.isArray(member)) for (const id of member as readonly unknown[]) yield { id: String(id), from: own };
    else if (key === 'handlingItemId') yield { id: String(member), from: own };
    else if (!REFERENCES.has(key)) yield* mentions(member, own);
  }
}
