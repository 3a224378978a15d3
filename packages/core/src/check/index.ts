import type { Finding } from '../finding/finding.js';
import { runChecks, type Check } from '../runner/check.js';
import type { ServiceItem } from '../model/service-item.js';
import { checkAuthority, checkVersion } from './authority.js';
import { checkBases } from './bases.js';
import { checkCodes } from './codes.js';
import { checkControls, checkHandling } from './handling.js';
import type { ItemCheckContext } from './item-check.js';
import { checkLimits } from './limits.js';
import { checkMaterials } from './materials.js';
import { checkNames } from './names.js';
import { checkReferences } from './references.js';

export { itemRules } from './rules.js';
export { createItemChecker } from './item-checker.js';
export type { ItemCheckContext } from './item-check.js';

/** All checks of an item by itself; what concerns its guide, flow or form belongs to those packages. */
export const itemChecks: readonly Check<ServiceItem, ItemCheckContext>[] = [
  checkNames,
  checkReferences,
  checkCodes,
  checkAuthority,
  checkVersion,
  checkLimits,
  checkMaterials,
  checkBases,
  checkHandling,
  checkControls,
];

/** What is wrong with an item by itself. Plain and at once; a designer uses `Checker` with `itemChecks`. */
export function checkServiceItem(item: ServiceItem, context: ItemCheckContext): readonly Finding[] {
  return runChecks(itemChecks, item, context);
}
