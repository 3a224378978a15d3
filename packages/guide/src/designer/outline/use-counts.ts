import type { Guide, MaterialUse } from '../../model/index.js';

/** In how many places each material is asked for. */
export function useCounts(guide: Guide): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (uses: readonly MaterialUse[] | undefined): void => {
    for (const { materialId } of uses ?? []) counts.set(materialId, (counts.get(materialId) ?? 0) + 1);
  };
  count(guide.base);
  for (const node of guide.nodes) {
    if (node.kind === 'outcome' && node.end.kind === 'handle') count(node.end.uses);
    if (node.kind !== 'question') continue;
    for (const { uses } of node.options) count(uses);
    for (const { uses } of node.extras ?? []) count(uses);
  }
  return counts;
}
