import type { NewNodeId } from '../field-for-column.js';

/** Ids that count: `nod_1`, `nod_2` … */
export function countingIds(): NewNodeId {
  let count = 0;
  return () => `nod_${String((count += 1))}`;
}
