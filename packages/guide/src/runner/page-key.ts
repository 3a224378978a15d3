/**
 * What a key means on a page: a digit picks, Backspace and Alt+← go back. Never where it is typed, and never with what the
 * browser means by it.
 */
export function pageKey(event: KeyboardEvent): 'pick' | 'back' | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
  if (ctrlKey || metaKey || shiftKey || isComposing || isTyping(event)) return undefined;
  if (altKey) return key === 'ArrowLeft' ? 'back' : undefined;
  if (key === 'Backspace') return 'back';
  return /^[1-9]$/.test(key) ? 'pick' : undefined;
}

function isTyping(event: Event): boolean {
  const target = event.composedPath()[0];
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
