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

/** Whether `inner` is `outer` or inside it, through slots and shadow roots. */
export function containsComposed(outer: Node, inner: Node): boolean {
  for (let at: Node | null = inner; at !== null; at = nodeOutwards(at)) if (at === outer) return true;
  return false;
}

function nodeOutwards(node: Node): Node | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  return slot ?? (node instanceof ShadowRoot ? node.host : node.parentNode);
}
