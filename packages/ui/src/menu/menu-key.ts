/** What a key asks of a menu. */
export type MenuAct =
  | { readonly act: 'move'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly act: 'pick' }
  | { readonly act: 'enter' }
  | { readonly act: 'leave' }
  | { readonly act: 'tab' }
  | { readonly act: 'type'; readonly key: string };

/** APG, menu: https://www.w3.org/WAI/ARIA/apg/patterns/menubar/ */
export function menuAct(key: string, isTyping: boolean): MenuAct | undefined {
  switch (key) {
    case 'ArrowDown':
      return { act: 'move', to: 'next' };
    case 'ArrowUp':
      return { act: 'move', to: 'previous' };
    case 'Home':
    case 'PageUp':
      return { act: 'move', to: 'first' };
    case 'End':
    case 'PageDown':
      return { act: 'move', to: 'last' };
    case 'ArrowRight':
      return { act: 'enter' };
    case 'ArrowLeft':
      return { act: 'leave' };
    case 'Enter':
      return { act: 'pick' };
    case ' ':
      return isTyping ? { act: 'type', key } : { act: 'pick' };
    case 'Tab':
      return { act: 'tab' };
    default:
      // Names of keys are longer than what a key types.
      return [...key].length === 1 ? { act: 'type', key } : undefined;
  }
}
