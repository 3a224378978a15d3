import { createItemChecker, indexOfId, itemEdits, type Finding, type Material, type ServiceItem } from '@zhengwu/core';

import type { CheckContext, DocumentTrade } from '../designer/index.js';

/** The material that an id names: its own, or one of its verifications. */
export function materialOf(item: ServiceItem, id: string): Material | undefined {
  return item.materials.find((material) => material.id === id || material.verifications.some((verification) => verification.id === id));
}

/** Whether a finding speaks of the materials: the rest of the item is another designer's. */
export function isOfMaterials(item: ServiceItem, { at: { id, path } }: Finding): boolean {
  return materialOf(item, id) !== undefined || path === 'materials' || path?.startsWith('materials/') === true;
}

/** What the frame must know of an item to edit its materials. */
export const materialsTrade: DocumentTrade<ServiceItem, CheckContext> = {
  edits: itemEdits,
  createChecker: createItemChecker,
  has: (item, id) => indexOfId(item.materials, id) >= 0,
  concerns: isOfMaterials,
  waivers: { of: (item) => item.waivers, add: itemEdits['waiver/add'], remove: itemEdits['waiver/remove'] },
};
