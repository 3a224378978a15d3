/**
 * The place of the next segment that can be chosen, from one place in one direction; the same place if there is
 * none. `wraps` goes on at the other end.
 */
export function nextSegment(isDisabled: readonly boolean[], from: number, step: 1 | -1, wraps: boolean): number {
  const count = isDisabled.length;
  for (let distance = 1; distance < count; distance += 1) {
    const to = from + step * distance;
    if (!wraps && (to < 0 || to >= count)) return from;
    const at = ((to % count) + count) % count;
    if (isDisabled[at] === false) return at;
  }
  return from;
}

/** The place that the Tab key reaches: the chosen segment, else the first that can be chosen, else none. */
export function tabStop(options: readonly { readonly value: string; readonly isDisabled?: boolean | undefined }[], value: string): number {
  const chosen = options.findIndex((option) => option.value === value && option.isDisabled !== true);
  return chosen >= 0 ? chosen : options.findIndex((option) => option.isDisabled !== true);
}
