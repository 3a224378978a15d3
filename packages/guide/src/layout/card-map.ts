import { BoxIndex } from './box-index.js';
import { boxOf, rowMiddle, type Box, type GuideLayout } from './guide-layout.js';

/** What is met at a point: a card and, in it, an option's row. */
export interface MapPoint {
  readonly card: number;
  readonly option: number | undefined;
}

/** A line from an option to what it leads to; px. */
export interface Edge {
  /** The card that it leads to. */
  readonly card: number;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** Answers what of a layout is seen through a window, and what stands at a point. */
export class CardMap {
  readonly #cards: BoxIndex;
  /** The lines of one parent lie in one box beside it: its fan. */
  readonly #fans: BoxIndex;
  readonly #fanParents: readonly number[];
  readonly #children: readonly (readonly number[])[];

  constructor(readonly layout: GuideLayout) {
    const { x, y, sizes, parents, width, height } = layout;
    const right = sizes.map((size, card) => (x[card] ?? 0) + size.width);
    const bottom = sizes.map((size, card) => (y[card] ?? 0) + size.height);
    this.#cards = new BoxIndex({ x, y, right, bottom }, width, height);
    const children: number[][] = sizes.map(() => []);
    parents.forEach((parent, card) => children[parent]?.push(card));
    this.#children = children;
    this.#fanParents = [...children.keys()].filter((card) => children[card]?.length !== 0);
    const fans = this.#fanParents.map((parent) => {
      const edges = (children[parent] ?? []).map((card) => this.edgeTo(card));
      return {
        left: right[parent] ?? 0,
        right: Math.max(...edges.map(({ toX }) => toX)),
        top: edges.reduce((least, { fromY, toY }) => Math.min(least, fromY, toY), Infinity),
        bottom: edges.reduce((most, { fromY, toY }) => Math.max(most, fromY, toY), 0),
      };
    });
    this.#fans = new BoxIndex(
      { x: fans.map(({ left }) => left), y: fans.map(({ top }) => top), right: fans.map((fan) => fan.right), bottom: fans.map((fan) => fan.bottom) },
      width,
      height,
    );
  }

  /** The cards that lead on from a card, from top to bottom. */
  childrenOf(card: number): readonly number[] {
    return this.#children[card] ?? [];
  }

  cardsIn(window: Box): readonly number[] {
    return this.#cards.meeting(window);
  }

  /** The lines that cross a window, even between cards outside it. */
  edgesIn(window: Box): readonly Edge[] {
    const found: Edge[] = [];
    for (const fan of this.#fans.meeting(window))
      for (const card of this.childrenOf(this.#fanParents[fan] ?? -1)) {
        const edge = this.edgeTo(card);
        if (Math.min(edge.fromY, edge.toY) <= window.y + window.height && Math.max(edge.fromY, edge.toY) >= window.y) found.push(edge);
      }
    return found;
  }

  /** The line to a card that is no root. */
  edgeTo(card: number): Edge {
    const { x, y, sizes, parents, order, places } = this.layout;
    const parent = parents[card] ?? -1;
    const option = order.options[places[card] ?? 0] ?? 0;
    return {
      card,
      fromX: (x[parent] ?? 0) + (sizes[parent]?.width ?? 0),
      fromY: (y[parent] ?? 0) + rowMiddle(sizes[parent], option),
      toX: x[card] ?? 0,
      toY: (y[card] ?? 0) + (sizes[card]?.arrives ?? 0),
    };
  }

  at(x: number, y: number): MapPoint | undefined {
    const [card] = this.cardsIn({ x, y, width: 0, height: 0 });
    if (card === undefined) return undefined;
    const down = y - (this.layout.y[card] ?? 0);
    const rows = this.layout.sizes[card]?.rows ?? [];
    const option = rows.findIndex((top, row) => down >= top && down < (rows[row + 1] ?? -Infinity));
    return { card, option: option < 0 ? undefined : option };
  }

  /** The card of a node; that of the branch that hides it, where it is not drawn. */
  cardOf(id: string): number | undefined {
    const { order, cards } = this.layout;
    for (let place = order.placeOf(id) ?? -1; place >= 0; place = order.parents[place] ?? -1) {
      const card = cards[place] ?? -1;
      if (card >= 0) return card;
    }
    return undefined;
  }

  boxOf(card: number): Box {
    return boxOf(this.layout, card);
  }
}
