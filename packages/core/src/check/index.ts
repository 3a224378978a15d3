import type { Finding } from '../finding/finding.js';
import type { ServiceItem } from '../model/service-item.js';
import { runChecks } from '../runner/check.js';
import type { ItemCheckContext } from './item-check.js';
import { itemChecks } from './item-checks.js';

export type { ItemCheckContext } from './item-check.js';
export { createItemChecker } from './item-checker.js';
export { itemChecks } from './item-checks.js';
export { itemRules } from './rules.js';

/** What is wrong with an item by itself. Plain and at once; a designer uses `Checker` with `itemChecks`. */
export function checkServiceItem(item: ServiceItem, context: ItemCheckContext): readonly Finding[] {
  return runChecks(itemChecks, item, context);
}
