/** What a key does among the chips: to another one, back to the text, or away with this one. */
export type ChipStep = { readonly kind: 'go'; readonly index: number } | { readonly kind: 'leave' } | { readonly kind: 'remove' };

/** From chip `index` of `count`; `undefined` for keys that mean nothing here. Enter and the space bar press the button. */
export function chipStep(key: string, index: number, count: number): ChipStep | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'go', index: Math.max(0, index - 1) };
    case 'ArrowRight':
      return index >= count - 1 ? { kind: 'leave' } : { kind: 'go', index: index + 1 };
    case 'Home':
      return { kind: 'go', index: 0 };
    case 'End':
    case 'Escape':
      return { kind: 'leave' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    default:
      return undefined;
  }
}
