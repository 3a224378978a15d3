import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import { exactMaterials } from './exact-materials.js';
import { wayMaterials, type MaterialCount } from './way-materials.js';

/** How many materials an outcome takes; bounds, where the guide is too large to tell exactly. */
export interface OutcomeMaterials extends MaterialCount {
  readonly isExact: boolean;
}

export function outcomeMaterials(guide: Guide, outcome: Outcome): OutcomeMaterials {
  const exact = exactMaterials(guide);
  const bounds = exact?.get(outcome.id) ?? wayMaterials(guide, outcome);
  // Bounds that meet are exact; so is what is said of an outcome to which no answer leads.
  return { ...bounds, isExact: exact !== undefined || bounds.least === bounds.most };
}
