/** Does what a key means on the page in `root`. @param back to the page before; absent on the first */
export function onPageKey(event: KeyboardEvent, root: ParentNode, back: (() => void) | undefined): void {
  const meaning = pageKey(event);
  const input = root.querySelectorAll<HTMLInputElement>('.choice input:enabled')[Number(event.key) - 1];
  if (meaning === 'pick' && input !== undefined) {
    input.focus();
    input.click();
  } else if (meaning === 'back' && back !== undefined) back();
  else return;
  event.preventDefault();
}

/**
 * What a key means on a page: a digit picks, Backspace and Alt+← go back. Never where it is typed, and never with what the
 * browser means by it.
 */
function pageKey(event: KeyboardEvent): 'pick' | 'back' | undefined {
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
