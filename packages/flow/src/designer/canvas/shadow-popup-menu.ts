import PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu.js';

/** What diagram-js declares with types of its own. */
const Base = PopupMenu as unknown as { new (config: object, eventBus: object, canvas: object, search: object): { close(): void }; readonly $inject: readonly string[] };

/**
 * The menu closes by a press beside it, which it learns from the page's body: there each press in a shadow root seems to be one on the element
 * that holds it. Held, while a press inside is on its way down to it, it stays open.
 */
export class ShadowPopupMenu extends Base {
  static override readonly $inject = Base.$inject;
  isHeld = false;

  override close(): void {
    if (!this.isHeld) super.close();
  }
}
