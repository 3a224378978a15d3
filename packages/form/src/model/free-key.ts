/** The wish, or the wish with the first number behind it that makes it free. */
export function freeKey(taken: ReadonlySet<string>, wish: string): string {
  if (!taken.has(wish)) return wish;
  const stem = wish.replace(/_?\d+$/, '') || wish;
  for (let number = 2; ; number += 1) {
    const key = `${stem}_${String(number)}`;
    if (!taken.has(key)) return key;
  }
}
