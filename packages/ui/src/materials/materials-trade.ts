import { createItemChecker, indexOfId, itemEdits, type ServiceItem } from '@zhengwu/core';

import type { CheckContext, DocumentTrade } from '../designer/index.js';
import { isOfMaterials } from './of-materials.js';

/** What the frame must know of an item to edit its materials. */
export const materialsTrade: DocumentTrade<ServiceItem, CheckContext> = {
  edits: itemEdits,
  createChecker: createItemChecker,
  has: (item, id) => indexOfId(item.materials, id) >= 0,
  concerns: isOfMaterials,
  waivers: { of: (item) => item.waivers, add: itemEdits['waiver/add'], remove: itemEdits['waiver/remove'] },
};
