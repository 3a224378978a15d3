import type { CanvasView } from '@zhengwu/ui';
import type { Box, CardSizes } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import type { Guide } from '../model/guide.js';
import type { CanvasScene } from './canvas-scene.js';
import { firstCollapsed } from './first-branches.js';
import { firstView, LEGIBLE, READABLE } from './first-view.js';

/** px of the screen. */
type Window = Pick<Box, 'width' | 'height'>;

/** How a guide is first seen when it comes: which branches are open, and which part of the map is shown. Once for each guide. */
export class Opening {
  #opened: { readonly id: string; readonly collapsed: ReadonlySet<string> } | undefined;
  #placed: string | undefined;

  /** Whether it was decided for this guide what is open. */
  isDone(guide: Guide | undefined): boolean {
    return this.#opened?.id === guide?.id;
  }

  /**
   * The branches that are collapsed at first; `given` if these are the owner's or a person's: neither those that nobody chose,
   * `untouched`, nor those that were decided here for another guide.
   */
  collapse(guide: Guide, sizes: CardSizes, window: Window, given: ReadonlySet<string>, untouched: ReadonlySet<string>, selected: readonly string[]): ReadonlySet<string> {
    const isOwn = given === untouched || given === this.#opened?.collapsed;
    const collapsed = isOwn ? firstCollapsed(readingOrder(guide), sizes, window, selected) : given;
    this.#opened = { id: guide.id, collapsed };
    return collapsed;
  }

  /** Where the map is looked at first; undefined when it was looked at already, and until it is decided what is open. */
  view(scene: CanvasScene | undefined, window: Window | undefined): CanvasView | undefined {
    const guide = scene?.input.guide;
    if (scene === undefined || window === undefined || guide === undefined || !this.isDone(guide) || this.#placed === guide.id || scene.map.layout.places.length === 0) return undefined;
    this.#placed = guide.id;
    return firstView(scene.bounds, scene.map.boxOf(0), window, scene.input.collapsed.size > 0 ? LEGIBLE : READABLE);
  }
}
