/** Where a key leads among so many items; `at` is -1 where none has the focus. */
export function placeAfter(at: number, to: 'next' | 'previous' | 'first' | 'last', count: number): number {
  switch (to) {
    case 'first':
      return 0;
    case 'last':
      return count - 1;
    case 'next':
      return (at + 1) % Math.max(1, count);
    case 'previous':
      return (Math.max(0, at) - 1 + count) % Math.max(1, count);
  }
}
