/** The next element outwards, through slots and shadow roots, as a person sees them nested. */
export function composedParent(node: Node): Element | undefined {
  const slot = node instanceof Element ? node.assignedSlot : null;
  const parent = slot ?? node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

/** The first element from this one outwards that matches, through slots and shadow roots. */
export function closestComposed(from: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = from; at !== undefined; at = composedParent(at)) if (at.matches(selector)) return at;
  return undefined;
}

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

/** Whether `inner` is `outer` or inside it, through slots and shadow roots. */
export function containsComposed(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; at = nodeOutwards(at)) if (at === outer) return true;
  return false;
}

function nodeOutwards(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
}
