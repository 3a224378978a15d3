/** A forest of boxes in reading order: a parent stands before its children, and all that is below a node follows it at once. */
export interface TreeBoxes {
  /** Each node's parent, by its place in this order; −1 for a root. */
  readonly parents: Int32Array;
  /** px. */
  readonly widths: Float64Array;
  readonly heights: Float64Array;
  /** px below the parent's top where the line to a node begins: the middle of its option. */
  readonly leaves: Float64Array;
  /** px below a node's own top where that line ends. */
  readonly arrives: Float64Array;
}

/** px that stay free. */
export interface Gaps {
  /** Between a parent and its children. */
  readonly across: number;
  /** Between what stands above and below each other. */
  readonly down: number;
}

/** The top left corners, in px; whole ones, the uppermost at 0. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Lays a forest out from left to right: children begin right of their parent's end, siblings keep their order, nothing
 * overlaps, branches move into each other's free room, and a parent stands where the lines to its children are, on
 * average, level. Linear in the number of nodes (A. van der Ploeg, Drawing non-layered tidy trees in linear time,
 * Software: Practice and Experience 44, 2014), with one change: a branch may also move up beside a shorter one before it.
 *
 * Neither walk recurses: from the end of the reading order to its beginning, children come before parents.
 */
export function tidyTree(boxes: TreeBoxes, gaps: Gaps): Places {
  const walk = new TidyWalk(boxes, gaps);
  walk.join();
  return walk.places();
}

class TidyWalk {
  readonly #count: number;
  /** Where a node begins, and where what is right of it may begin. */
  readonly #x: Float64Array;
  readonly #right: Float64Array;
  /** px of height with the gap below. */
  readonly #heights: Float64Array;
  /** The last node of index `count` is a root above all roots, without a size. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #next: Int32Array;
  /** The names are the paper's: a node stands at `prelim` plus the sum of `mod` from the root down to itself. */
  readonly #prelim: Float64Array;
  readonly #mod: Float64Array;
  /** What siblings between two that collided are moved by, to share the room. */
  readonly #shift: Float64Array;
  readonly #change: Float64Array;
  /** Where the upper and lower contour of a branch go on below its own depth. */
  readonly #upperThread: Int32Array;
  readonly #lowerThread: Int32Array;
  /** The deepest node on the upper and lower contour of a branch, and the sum of `mod` from below the branch's root to it. */
  readonly #upperEnd: Int32Array;
  readonly #lowerEnd: Int32Array;
  readonly #upperEndMod: Float64Array;
  readonly #lowerEndMod: Float64Array;
  /** The children in hand; and of those before the current one, which are seen from below, with how far right they reach. */
  readonly #kids: Int32Array;
  readonly #seen: Int32Array;
  readonly #reach: Float64Array;
  #seenCount = 0;

  constructor(
    private readonly boxes: TreeBoxes,
    gaps: Gaps,
  ) {
    const { parents, widths, heights } = boxes;
    const count = parents.length;
    this.#count = count;
    const floats = (): Float64Array => new Float64Array(count + 1);
    const nodes = (): Int32Array => new Int32Array(count + 1).fill(-1);
    this.#x = floats();
    this.#right = floats();
    this.#heights = floats();
    this.#first = nodes();
    this.#last = nodes();
    this.#next = nodes();
    this.#prelim = floats();
    this.#mod = floats();
    this.#shift = floats();
    this.#change = floats();
    this.#upperThread = nodes();
    this.#lowerThread = nodes();
    this.#upperEnd = nodes();
    this.#lowerEnd = nodes();
    this.#upperEndMod = floats();
    this.#lowerEndMod = floats();
    this.#kids = nodes();
    this.#seen = nodes();
    this.#reach = floats();
    for (let node = 0; node < count; node += 1) {
      const parent = at(parents, node);
      this.#x[node] = parent < 0 ? 0 : at(this.#right, parent);
      this.#right[node] = at(this.#x, node) + at(widths, node) + gaps.across;
      this.#heights[node] = at(heights, node) + gaps.down;
    }
    for (let node = count - 1; node >= 0; node -= 1) {
      const parent = at(parents, node) < 0 ? count : at(parents, node);
      if (at(this.#first, parent) < 0) this.#last[parent] = node;
      this.#next[node] = at(this.#first, parent);
      this.#first[parent] = node;
    }
  }

  /** From the leaves to the root: places each branch beside those of its elder siblings. */
  join(): void {
    for (let node = this.#count - 1; node >= 0; node -= 1) this.#joinBelow(node);
    this.#joinBelow(this.#count);
  }

  /** From the root to the leaves: adds up what was said relative to parents. */
  places(): Places {
    const y = new Float64Array(this.#count);
    const sums = new Float64Array(this.#count);
    let top = Infinity;
    for (let node = 0; node < this.#count; node += 1) {
      const parent = at(this.boxes.parents, node);
      sums[node] = at(this.#mod, node) + (parent < 0 ? 0 : at(sums, parent));
      y[node] = Math.round(at(this.#prelim, node) + at(sums, node));
      top = Math.min(top, at(y, node));
    }
    for (let node = 0; node < this.#count; node += 1) y[node] = at(y, node) - top;
    return { x: this.#x.slice(0, this.#count), y };
  }

  #joinBelow(node: number): void {
    const kids = this.#gather(node);
    if (kids === 0) {
      this.#upperEnd[node] = node;
      this.#lowerEnd[node] = node;
      return;
    }
    this.#seenCount = 0;
    for (let index = 0; index < kids; index += 1) {
      const kid = at(this.#kids, index);
      // Before threads are set: how far the contour that is seen from below reaches.
      const reach = at(this.#right, index === 0 ? at(this.#upperEnd, kid) : at(this.#lowerEnd, kid));
      if (index > 0) this.#separate(index);
      while (this.#seenCount > 0 && reach >= at(this.#reach, this.#seenCount - 1)) this.#seenCount -= 1;
      this.#seen[this.#seenCount] = index;
      this.#reach[this.#seenCount] = reach;
      this.#seenCount += 1;
    }
    this.#share(kids);
    this.#stand(node, kids);
  }

  #gather(node: number): number {
    let kids = 0;
    for (let kid = at(this.#first, node); kid >= 0; kid = at(this.#next, kid)) {
      this.#kids[kids] = kid;
      kids += 1;
    }
    return kids;
  }

  /** Moves the branch of one child so that it is free of all before it. */
  #separate(index: number): void {
    const kid = at(this.#kids, index);
    const elder = at(this.#kids, index - 1);
    let upper = elder;
    let lower = kid;
    let upperSum = at(this.#mod, elder);
    let lowerSum = at(this.#mod, kid);
    let seen = this.#seenCount - 1;
    let isFirst = true;
    while (upper >= 0 && lower >= 0) {
      if (at(this.#right, upper) > at(this.#reach, seen)) seen -= 1;
      const overlap = upperSum + at(this.#prelim, upper) + at(this.#heights, upper) - (lowerSum + at(this.#prelim, lower));
      if (overlap > 0 || isFirst) {
        lowerSum += overlap;
        this.#move(index, at(this.#seen, seen), overlap);
      }
      isFirst = false;
      const upperRight = at(this.#right, upper);
      const lowerRight = at(this.#right, lower);
      if (upperRight <= lowerRight) {
        upper = at(this.#last, upper) < 0 ? at(this.#lowerThread, upper) : at(this.#last, upper);
        if (upper >= 0) upperSum += at(this.#mod, upper);
      }
      if (upperRight >= lowerRight) {
        lower = at(this.#first, lower) < 0 ? at(this.#upperThread, lower) : at(this.#first, lower);
        if (lower >= 0) lowerSum += at(this.#mod, lower);
      }
    }
    if (upper < 0 && lower >= 0) this.#threadUpper(kid, lower, lowerSum);
    else if (upper >= 0 && lower < 0) this.#threadLower(index, upper, upperSum);
  }

  #move(index: number, collided: number, by: number): void {
    const kid = at(this.#kids, index);
    add(this.#mod, kid, by);
    add(this.#upperEndMod, kid, by);
    add(this.#lowerEndMod, kid, by);
    const between = index - collided;
    if (between <= 1) return;
    add(this.#shift, at(this.#kids, collided + 1), by / between);
    add(this.#shift, kid, -by / between);
    add(this.#change, kid, -(by - by / between));
  }

  /** This branch is deeper than all before it: their upper contour goes on in it. */
  #threadUpper(kid: number, lower: number, sum: number): void {
    const eldest = at(this.#kids, 0);
    const end = at(this.#upperEnd, eldest);
    const offset = sum - at(this.#mod, lower) - at(this.#upperEndMod, eldest);
    this.#upperThread[end] = lower;
    add(this.#mod, end, offset);
    add(this.#prelim, end, -offset);
    this.#upperEnd[eldest] = at(this.#upperEnd, kid);
    this.#upperEndMod[eldest] = at(this.#upperEndMod, kid);
  }

  /** Those before it are deeper: its lower contour goes on in them. */
  #threadLower(index: number, upper: number, sum: number): void {
    const kid = at(this.#kids, index);
    const elder = at(this.#kids, index - 1);
    const end = at(this.#lowerEnd, kid);
    const offset = sum - at(this.#mod, upper) - at(this.#lowerEndMod, kid);
    this.#lowerThread[end] = upper;
    add(this.#mod, end, offset);
    add(this.#prelim, end, -offset);
    this.#lowerEnd[kid] = at(this.#lowerEnd, elder);
    this.#lowerEndMod[kid] = at(this.#lowerEndMod, elder);
  }

  /** Those between two that collided share the room between them. */
  #share(kids: number): void {
    let shift = 0;
    let sum = 0;
    for (let index = 0; index < kids; index += 1) {
      const kid = at(this.#kids, index);
      shift += at(this.#shift, kid);
      sum += shift + at(this.#change, kid);
      add(this.#mod, kid, sum);
    }
  }

  /** Puts a parent where the lines to its children are level on average. */
  #stand(node: number, kids: number): void {
    const { leaves, arrives } = this.boxes;
    const eldest = at(this.#kids, 0);
    const youngest = at(this.#kids, kids - 1);
    this.#upperEnd[node] = at(this.#upperEnd, eldest);
    this.#upperEndMod[node] = at(this.#upperEndMod, eldest);
    this.#lowerEnd[node] = at(this.#lowerEnd, youngest);
    this.#lowerEndMod[node] = at(this.#lowerEndMod, youngest);
    if (node === this.#count) return;
    let sum = 0;
    for (let index = 0; index < kids; index += 1) {
      const kid = at(this.#kids, index);
      sum += at(this.#prelim, kid) + at(this.#mod, kid) + at(arrives, kid) - at(leaves, kid);
    }
    this.#prelim[node] = sum / kids;
  }
}

/** The arrays have a place for every node. */
function at(values: Int32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}

function add(values: Float64Array, index: number, by: number): void {
  values[index] = at(values, index) + by;
}
