import { closestComposed } from '../element/composed.js';

/**
 * Where a popup that belongs to an element is put: in the element's own root, so that ids and styles reach it, and
 * within the dialog that the element stands in, since all else is out of reach while that one is modal.
 */
export function popupHome(element: Element): ParentNode & Node {
  const own = element.closest('dialog');
  if (own !== null) return own;
  const root = element.getRootNode();
  const slottedInto = dialogHost(element);
  if (slottedInto !== undefined) {
    for (let at: Element | null = element.parentElement; at !== null; at = at.parentElement) if (at.parentElement === slottedInto) return at;
    return slottedInto;
  }
  return root instanceof ShadowRoot ? root : document.body;
}

/** The element in the same root whose shadow holds the dialog that this one is slotted into. */
function dialogHost(element: Element): Element | undefined {
  const dialog = closestComposed(element, 'dialog');
  for (let root = dialog?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.host.getRootNode() === element.getRootNode()) return root.host.contains(element) ? root.host : undefined;
  }
  return undefined;
}
