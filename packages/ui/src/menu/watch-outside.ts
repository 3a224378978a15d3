import { containsComposed } from '../element/composed.js';
import type { Point } from '../overlay/floating.js';

/**
 * Calls back when a menu is no longer what a person is busy with: the focus went elsewhere, the window lost it, or
 * what lies under a menu that stands at a place, beside nothing, was scrolled. Gives a function that ends the watch.
 */
export function watchOutside(menu: HTMLElement | DocumentFragment, anchor: Element | Point, onLeft: () => void): () => void {
  // What the menu belongs to may take the focus: a second press on its button closes the menu, and needs it open.
  const onFocusOut = (event: Event): void => {
    const to = event instanceof FocusEvent ? event.relatedTarget : null;
    // Nobody gets the focus when an item is drawn anew or the page is left; then the menu stays, or `blur` tells.
    const isOurs = to instanceof Node && (menu.contains(to) || (anchor instanceof Element && containsComposed(anchor, to)));
    if (to !== null && !isOurs) onLeft();
  };
  const onWheel = (event: Event): void => {
    if (!event.composedPath().includes(menu)) onLeft();
  };
  menu.addEventListener('focusout', onFocusOut);
  window.addEventListener('blur', onLeft);
  if (!(anchor instanceof Element)) document.addEventListener('wheel', onWheel, { capture: true, passive: true });
  return () => {
    menu.removeEventListener('focusout', onFocusOut);
    window.removeEventListener('blur', onLeft);
    document.removeEventListener('wheel', onWheel, true);
  };
}
