import type { Box } from './guide-layout.js';

/** The boxes that are looked up, by index; px. */
export interface Boxes {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly right: ArrayLike<number>;
  readonly bottom: ArrayLike<number>;
}

/** px of a cell's side: a window shows a handful of them, and a card lies in one to four. */
const CELL = 512;
/** A box over more cells than this is looked at each time instead. */
const MOST_CELLS = 64;

/** Finds which of many boxes a rectangle meets: a grid over their places, made once for a layout. */
export class BoxIndex {
  readonly #boxes: Boxes;
  /** What lies in each cell: those of cell `c` are `#items[#starts[c]]` up to `#items[#starts[c + 1]]`. */
  readonly #starts: Int32Array;
  readonly #items: Int32Array;
  readonly #large: number[] = [];
  readonly #columns: number;
  readonly #rows: number;
  /** In which search a box was met last, so that one in several cells is answered once. */
  readonly #met: Int32Array;
  #searches = 0;

  /** `width`, `height`: what the boxes take from 0,0; px. */
  constructor(boxes: Boxes, width: number, height: number) {
    const count = boxes.x.length;
    this.#boxes = boxes;
    this.#columns = Math.max(1, Math.ceil(width / CELL));
    this.#rows = Math.max(1, Math.ceil(height / CELL));
    this.#met = new Int32Array(count);
    const starts = new Int32Array(this.#columns * this.#rows + 1);
    this.#eachCell(count, (cell) => (starts[cell + 1] = (starts[cell + 1] ?? 0) + 1), (index) => this.#large.push(index));
    for (let cell = 1; cell < starts.length; cell += 1) starts[cell] = (starts[cell] ?? 0) + (starts[cell - 1] ?? 0);
    this.#items = new Int32Array(starts[starts.length - 1] ?? 0);
    const ends = starts.slice();
    this.#eachCell(count, (cell, index) => {
      this.#items[ends[cell] ?? 0] = index;
      ends[cell] = (ends[cell] ?? 0) + 1;
    });
    this.#starts = starts;
  }

  /** The boxes that have a point in common with the rectangle, in ascending order. */
  meeting({ x, y, width, height }: Box): readonly number[] {
    const { x: left, y: top, right, bottom } = this.#boxes;
    const found: number[] = [];
    this.#searches += 1;
    const look = (index: number): void => {
      if (this.#met[index] === this.#searches) return;
      this.#met[index] = this.#searches;
      if ((left[index] ?? 0) <= x + width && (right[index] ?? 0) >= x && (top[index] ?? 0) <= y + height && (bottom[index] ?? 0) >= y) found.push(index);
    };
    for (const index of this.#large) look(index);
    const [firstColumn, lastColumn] = [this.#column(x), this.#column(x + width)];
    const [firstRow, lastRow] = [this.#row(y), this.#row(y + height)];
    for (let row = firstRow; row <= lastRow; row += 1) {
      const from = this.#starts[row * this.#columns + firstColumn] ?? 0;
      // The cells of a row stand one behind the other.
      const to = this.#starts[row * this.#columns + lastColumn + 1] ?? 0;
      for (let at = from; at < to; at += 1) look(this.#items[at] ?? 0);
    }
    return found.sort((a, b) => a - b);
  }

  #eachCell(count: number, take: (cell: number, index: number) => void, tooLarge: (index: number) => void = () => undefined): void {
    const { x, y, right, bottom } = this.#boxes;
    for (let index = 0; index < count; index += 1) {
      const [firstColumn, lastColumn] = [this.#column(x[index] ?? 0), this.#column(right[index] ?? 0)];
      const [firstRow, lastRow] = [this.#row(y[index] ?? 0), this.#row(bottom[index] ?? 0)];
      if ((lastColumn - firstColumn + 1) * (lastRow - firstRow + 1) > MOST_CELLS) {
        tooLarge(index);
        continue;
      }
      for (let row = firstRow; row <= lastRow; row += 1) for (let column = firstColumn; column <= lastColumn; column += 1) take(row * this.#columns + column, index);
    }
  }

  #column(x: number): number {
    return Math.max(0, Math.min(this.#columns - 1, Math.floor(x / CELL)));
  }

  #row(y: number): number {
    return Math.max(0, Math.min(this.#rows - 1, Math.floor(y / CELL)));
  }
}
