/**
 * The positions of a longest strictly increasing subsequence, ascending. Patience sorting, O(n log n): Fredman,
 * On computing the length of longest increasing subsequences, 1975.
 */
export function longestIncreasing(numbers: readonly number[]): readonly number[] {
  /** For each length, the position of the smallest number that ends a subsequence of it. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, position) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1));
    ends[low] = position;
  });
  const positions: number[] = [];
  for (let position = ends[ends.length - 1] ?? -1; position >= 0; position = previous[position] ?? -1) positions.push(position);
  return positions.reverse();
}
