import type { Point } from '../overlay/floating.js';
import { isHeadingTo } from './safe-triangle.js';

/** How long a pointer rests on an item before its submenu opens or another's closes, in ms. */
const REST_MS = 120;
/** How long a pointer may stand still on its way to a submenu, in ms. */
const ON_THE_WAY_MS = 300;

interface Target {
  /** Makes the item the one that is meant. */
  readonly enter: () => void;
  /** What follows if the pointer rests there: its submenu opens, others close. */
  readonly rest: () => void;
}

/** Which item a moving pointer means: not what it crosses on its way into an open submenu. */
export class SubmenuHover {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #apex: Point | undefined;
  #over: string | undefined;

  /** The pointer is on the item that the open submenu belongs to. */
  onOpener(at: Point, key: string): void {
    this.stop();
    this.#apex = at;
    this.#over = key;
  }

  /** The pointer is on another item. `submenu` is the box of the submenu that is open beside it. */
  onItem(at: Point, key: string, submenu: DOMRect | undefined, target: Target): void {
    const isOnTheWay = submenu !== undefined && this.#apex !== undefined && isHeadingTo(submenu, this.#apex, at);
    if (isOnTheWay) {
      this.#apex = at;
      this.#later(ON_THE_WAY_MS, () => {
        target.enter();
        target.rest();
      });
      this.#over = undefined;
      return;
    }
    if (this.#over === key) return;
    this.#over = key;
    target.enter();
    this.#later(REST_MS, target.rest);
  }

  /** The pointer has gone elsewhere, or keys took over. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#over = undefined;
  }

  #later(delay: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delay);
  }
}
