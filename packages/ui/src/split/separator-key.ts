/** What a key asks of a separator. `grow` is in px, negative for a smaller pane. */
export type SeparatorWish = { readonly kind: 'grow'; readonly by: number } | { readonly kind: 'smallest' | 'largest' | 'toggle' };

export const STEP = 16;
export const LEAP = 64;

export interface SeparatorPlace {
  readonly direction: 'row' | 'column';
  readonly fixed: 'start' | 'end';
}

/** Keys of the window splitter pattern: an arrow moves the line its way, whichever pane has the size. */
export function separatorWish({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }, { direction, fixed }: SeparatorPlace): SeparatorWish | undefined {
  const [back, forth] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const by = (shiftKey ? LEAP : STEP) * (fixed === 'start' ? 1 : -1);
  switch (key) {
    case forth:
      return { kind: 'grow', by };
    case back:
      return { kind: 'grow', by: -by };
    case 'Home':
      return { kind: 'smallest' };
    case 'End':
      return { kind: 'largest' };
    case 'Enter':
      return { kind: 'toggle' };
    default:
      return undefined;
  }
}
