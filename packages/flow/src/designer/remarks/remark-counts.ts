import type { RemarkThread } from '@zhengwu/core';

/** The conversations about one element. */
export interface RemarkCount {
  readonly open: number;
  readonly settled: number;
}

/** How many conversations there are about each element. A host may set anything: what is no thread is left out. */
export function remarkCounts(remarks: unknown): ReadonlyMap<string, RemarkCount> {
  const counts = new Map<string, RemarkCount>();
  for (const thread of Array.isArray(remarks) ? (remarks as readonly unknown[]) : []) {
    if (!isThread(thread)) continue;
    const { open, settled } = counts.get(thread.place.id) ?? { open: 0, settled: 0 };
    counts.set(thread.place.id, thread.state === 'settled' ? { open, settled: settled + 1 } : { open: open + 1, settled });
  }
  return counts;
}

function isThread(thread: unknown): thread is Pick<RemarkThread, 'place' | 'state'> {
  if (typeof thread !== 'object' || thread === null) return false;
  const { place } = thread as { readonly place?: unknown };
  return typeof place === 'object' && place !== null && typeof (place as { readonly id?: unknown }).id === 'string';
}
