import PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu.js';
import type { Point } from '../../../drawing/diagram-types.js';
import type { MenuTarget } from './late-popup-menu.js';

/** What diagram-js declares with types of its own. */
interface Menu {
  isEmpty(target: MenuTarget, id: string): boolean;
  open(target: MenuTarget, id: string, position: Point, options?: object): void;
  isOpen(): boolean;
  close(): void;
}

const Base = PopupMenu as unknown as { new (config: object, eventBus: object, canvas: object, search: object): Menu; readonly $inject: readonly string[] };

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
