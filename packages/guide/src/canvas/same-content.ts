/** Whether two lists have the same members in the same order. */
export function isSameList(next: readonly string[], before: readonly string[] | undefined): boolean {
  return next === before || (next.length === before?.length && next.every((id, index) => id === before[index]));
}

/** Whether two maps say the same. */
export function isSameMap<Value>(next: ReadonlyMap<string, Value>, before: ReadonlyMap<string, Value> | undefined): boolean {
  if (next === before) return true;
  if (next.size !== before?.size) return false;
  for (const [id, value] of next) if (before.get(id) !== value) return false;
  return true;
}
