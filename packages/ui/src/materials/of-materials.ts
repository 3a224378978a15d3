import type { Finding, Material, ServiceItem } from '@zhengwu/core';

/** The material that an id names: its own, or one of its verifications. */
export function materialOf(item: ServiceItem, id: string): Material | undefined {
  return item.materials.find((material) => material.id === id || material.verifications.some((verification) => verification.id === id));
}

/** Whether a finding speaks of the materials: the rest of the item is another designer's. */
export function isOfMaterials(item: ServiceItem, { at: { id, path } }: Finding): boolean {
  return materialOf(item, id) !== undefined || path === 'materials' || path?.startsWith('materials/') === true;
}
