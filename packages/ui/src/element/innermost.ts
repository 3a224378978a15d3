/** The element that has the focus, through all shadow roots. */
export function deepActiveElement(root: DocumentOrShadowRoot = document): Element | undefined {
  let active = root.activeElement ?? undefined;
  while (active?.shadowRoot?.activeElement != null) active = active.shadowRoot.activeElement;
  return active;
}

/** The innermost element at a place of the window, in px, through all shadow roots. */
export function deepElementFromPoint(x: number, y: number): Element | undefined {
  let found = document.elementFromPoint(x, y);
  for (let root = found?.shadowRoot; root != null; root = found.shadowRoot) {
    const inner = root.elementFromPoint(x, y);
    if (inner === null || inner === found) break;
    found = inner;
  }
  return found ?? undefined;
}
