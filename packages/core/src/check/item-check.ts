import { fixerFor } from '../edit/fix.js';
import type { Finding, Place } from '../finding/finding.js';
import type { ItemEdits } from '../model/edits/index.js';
import type { Check } from '../runner/check.js';
import type { ServiceItem } from '../model/service-item.js';
import { itemRules } from './rules.js';

/** What the checks of an item need to know beside it. */
export interface ItemCheckContext {
  /** The day on which they are made, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A check of an item that asks nothing long: it says all it has to say at once. */
export function itemCheck(name: string, find: (item: ServiceItem, context: ItemCheckContext) => Iterable<Finding>): Check<ServiceItem, ItemCheckContext> {
  return {
    name,
    *steps(item, context) {
      const said = new Set<string>();
      for (const finding of find(item, context)) {
        // `appliesTo` is kept here, in one place: no check has to remember it.
        if (!itemRules.appliesTo(finding.rule as keyof typeof itemRules.entries, item.type)) continue;
        // Nor to say a thing once: an id that stands twice in a list, an element that was pasted with its id.
        const words = JSON.stringify(finding);
        if (said.has(words)) continue;
        said.add(words);
        yield finding;
      }
    },
  };
}

/** A fix by one of the item's edits. */
export const fix = fixerFor<ItemEdits>();

/** A place in the item: an element and a path below it, or the item itself. */
export function at(id: string, path?: string): Place {
  return path === undefined ? { part: 'item', id } : { part: 'item', id, path };
}

/** Whether a text says nothing: empty, blank, or 未核, which sample items and imports write where nobody knows yet. */
export function isUnknown(text: string): boolean {
  return text.trim() === '' || text.trim() === '未核';
}
