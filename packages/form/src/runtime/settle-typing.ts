/**
 * Has an element with a box of its own read what is still being typed in it, as leaving it would: whoever submits by a key has not
 * left it. The focus stays.
 */
export async function settleTyping(root: DocumentOrShadowRoot): Promise<void> {
  const element = root.activeElement;
  const inner = element?.shadowRoot?.activeElement;
  if (!(inner instanceof HTMLElement)) return;
  inner.blur();
  // Elements of ours tell of what they read when they have drawn it.
  if (element !== null && 'updateComplete' in element) await element.updateComplete;
  inner.focus({ preventScroll: true });
}
