import type { ServiceItem } from '../model/service-item.js';
import type { Check } from '../runner/check.js';
import { checkAuthority, checkVersion } from './authority.js';
import { checkBases } from './bases.js';
import { checkCodes } from './codes.js';
import { checkControls, checkHandling } from './handling.js';
import type { ItemCheckContext } from './item-check.js';
import { checkLimits } from './limits.js';
import { checkMaterials } from './materials.js';
import { checkNames } from './names.js';
import { checkReferences } from './references.js';

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
