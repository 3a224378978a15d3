import { indexGuide } from '../model/guide-index.js';
import type { GuideNode } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import { cardSize, type CardSize, type CardText } from './card-size.js';
import type { ReadingOrder } from './reading-order.js';
import { tidyTree } from './tidy-tree.js';

/** A rectangle in px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the cards of a guide stand. A card is named by its index in `places`, which is in reading order. */
export interface GuideLayout {
  readonly order: ReadingOrder;
  /** The places in the reading order of what is drawn: all but what collapsed branches hide. */
  readonly places: Int32Array;
  /** The card of a place in the reading order, or −1. */
  readonly cards: Int32Array;
  /** The card of the question that leads to each; −1 for a root. */
  readonly parents: Int32Array;
  readonly sizes: readonly CardSize[];
  /** Top left corners, in px. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** What all of it takes, from 0,0. */
  readonly width: number;
  readonly height: number;
}

/** px at the usual size of text. */
const GAPS = { across: 36, down: 16 };

interface KnownSize {
  readonly variable: Variable | undefined;
  readonly digits: number;
  readonly size: CardSize;
}

/** Sizes of cards that did not change since the last layout are taken from there. */
export class CardSizes {
  readonly #known = new WeakMap<GuideNode, KnownSize>();

  constructor(
    readonly scale: number,
    private readonly text: CardText,
  ) {}

  /** The size of a node's card; `number` is that of a question. */
  of(node: GuideNode, variable: Variable | undefined, number: number): CardSize {
    const known = this.#known.get(node);
    const digits = String(number).length;
    if (known !== undefined && known.variable === variable && known.digits === digits) return known.size;
    const size = cardSize(node, variable, number, this.scale, this.text);
    this.#known.set(node, { variable, digits, size });
    return size;
  }
}

/**
 * Lays out a guide; what stands below a question in `collapsed` is left out. With a `root`, a place of the reading order, only
 * its branch.
 */
export function layoutGuide(order: ReadingOrder, collapsed: ReadonlySet<string>, known: CardSizes, root?: number): GuideLayout {
  const { guide, nodes, options } = order;
  const places = shownPlaces(order, collapsed, root);
  const cards = new Int32Array(nodes.length).fill(-1);
  places.forEach((place, card) => (cards[place] = card));
  const index = indexGuide(guide);
  const count = places.length;
  const parents = new Int32Array(count);
  const [widths, heights, leaves, arrives] = [new Float64Array(count), new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const sizes: CardSize[] = [];
  places.forEach((place, card) => {
    const node = nodes[place];
    const above = order.parents[place] ?? -1;
    const parent = above < 0 ? -1 : (cards[above] ?? -1);
    if (node === undefined) return;
    const size = known.of(node, node.kind === 'question' ? index.variable(node.variableId) : undefined, order.numbers[place] ?? 0);
    sizes.push(size);
    parents[card] = parent;
    widths[card] = size.width;
    heights[card] = size.height;
    arrives[card] = size.arrives;
    leaves[card] = parent < 0 ? 0 : rowMiddle(sizes[parent], options[place] ?? 0);
  });
  const { x, y } = tidyTree({ parents, widths, heights, leaves, arrives }, { across: GAPS.across * known.scale, down: GAPS.down * known.scale });
  let [width, height] = [0, 0];
  for (let card = 0; card < count; card += 1) {
    width = Math.max(width, (x[card] ?? 0) + (widths[card] ?? 0));
    height = Math.max(height, (y[card] ?? 0) + (heights[card] ?? 0));
  }
  return { order, places, cards, parents, sizes, x, y, width, height };
}

function shownPlaces({ nodes, ends }: ReadingOrder, collapsed: ReadonlySet<string>, root: number | undefined): Int32Array {
  const shown: number[] = [];
  const end = root === undefined ? nodes.length : (ends[root] ?? 0);
  for (let place = root ?? 0; place < end; ) {
    shown.push(place);
    place = collapsed.has(nodes[place]?.id ?? '') ? (ends[place] ?? place + 1) : place + 1;
  }
  return Int32Array.from(shown);
}

export function boxOf({ x, y, sizes }: GuideLayout, card: number): Box {
  return { x: x[card] ?? 0, y: y[card] ?? 0, width: sizes[card]?.width ?? 0, height: sizes[card]?.height ?? 0 };
}

/** px from the top of a question's card to the middle of one of its options. */
export function rowMiddle(size: CardSize | undefined, option: number): number {
  return ((size?.rows[option] ?? 0) + (size?.rows[option + 1] ?? size?.height ?? 0)) / 2;
}
