const FIELD = 'input:not([type="hidden"]):not([type="button"]):not([type="submit"]), select, textarea, [contenteditable=""], [contenteditable="true"]';
const BUTTON = 'button, a[href], [tabindex]:not([tabindex="-1"])';

/**
 * What has the focus first in a dialog: what asks for it, else the first field, else the first button of the
 * footer (a dialog that only asks is answered with one key). Looks through slots and shadow roots.
 */
export function firstFocus(body: Element, footer: Element): HTMLElement | undefined {
  return firstOf([body, footer], '[autofocus]') ?? firstOf([body], FIELD) ?? firstOf([footer], BUTTON);
}

function firstOf(roots: readonly Element[], selector: string): HTMLElement | undefined {
  for (const root of roots) {
    for (const element of composedDescendants(root)) {
      if (element instanceof HTMLElement && element.matches(selector) && !element.matches(':disabled') && element.getClientRects().length > 0) return element;
    }
  }
  return undefined;
}

/** All elements within, in the order in which they are seen. */
function* composedDescendants(root: Element): Generator<Element> {
  for (const child of composedChildren(root)) {
    yield child;
    yield* composedDescendants(child);
  }
}

function composedChildren(element: Element): Iterable<Element> {
  if (element.shadowRoot !== null) return element.shadowRoot.children;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedElements();
    if (assigned.length > 0) return assigned;
  }
  return element.children;
}
