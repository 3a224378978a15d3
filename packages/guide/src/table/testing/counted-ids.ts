import type { NewId } from '../infer-domain.js';

/** Ids that count: q_1, opt_1, q_2 …, with `mark` before the number where others must not be met. */
export function countedIds(mark = ''): NewId {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}_${mark}${String(count)}`;
  };
}
