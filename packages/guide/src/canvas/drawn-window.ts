import type { CardMap } from '../layout/card-map.js';
import type { Box } from '../layout/guide-layout.js';
import { detailAt, MOST_CARDS, type Detail } from './detail.js';

/** What the viewport shows; px of the content. */
export interface Look {
  readonly zoom: number;
  readonly visible: Box;
}

/** How much beyond what is visible is drawn on each side: little, so that few cards come at once. */
const BEYOND = 0.25;

/** Which part of the map is drawn: what is visible and some beyond, so that not every frame draws cards. */
export class DrawnWindow {
  #box: Box | undefined;
  #detail: Detail = 'cards';

  /** Undefined until something was looked at. */
  get box(): Box | undefined {
    return this.#box;
  }

  get detail(): Detail {
    return this.#detail;
  }

  /** Takes a look; answers whether other elements have to be drawn. */
  look(map: CardMap, { zoom, visible }: Look): boolean {
    const [before, box] = [this.#detail, this.#box];
    if (box !== undefined && before !== 'blocks' && detailAt(zoom, 0) === before && contains(box, visible) && box.width < visible.width * 3) return false;
    this.#detail = detailAt(zoom, map.cardsIn(visible).length);
    const wide = grown(visible, BEYOND);
    this.#box = this.#detail !== 'blocks' && map.cardsIn(wide).length <= MOST_CARDS ? wide : visible;
    return this.#detail !== 'blocks' || before !== 'blocks';
  }

  /** The map is another one: the next look draws. */
  forget(): void {
    this.#box = undefined;
  }
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - width * by, y: y - height * by, width: width * (1 + 2 * by), height: height * (1 + 2 * by) };
}

function contains(outer: Box, inner: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}
