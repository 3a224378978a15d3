/**
 * Which of a list's members have to move so that the rest stand in growing order: all but a longest growing run (Fredman 1975, patience
 * sorting, n log n).
 */
export function outOfOrder(positions: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  positions.forEach((position, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((positions[tails[middle] ?? 0] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails[tails.length - 1] ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return new Set(positions.map((_, index) => index).filter((index) => !kept.has(index)));
}
