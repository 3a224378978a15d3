import type { CardMap } from '../layout/card-map.js';

/** Where the keyboard's cursor is: on a card, or on one of a question's options. */
export interface Cursor {
  readonly card: number;
  readonly option?: number | undefined;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last';

/**
 * Where an arrow leads, as it is seen: → along the line to what an answer leads to, ← back along it, ↓ and ↑ through a
 * question's options and on to the card below or above in the same column. Undefined at an end. Without `rows` only cards
 * are gone through: options are not drawn.
 */
export function walk(map: CardMap, from: Cursor, direction: Direction, rows = true): Cursor | undefined {
  const { card, option } = from;
  const { layout } = map;
  switch (direction) {
    case 'right': {
      const next = map.childrenOf(card).find((child) => option === undefined || optionLeadingTo(map, child) === option);
      return next === undefined ? undefined : { card: next };
    }
    case 'left': {
      if (option !== undefined) return { card };
      const parent = layout.parents[card] ?? -1;
      if (parent < 0) return undefined;
      return rows ? { card: parent, option: optionLeadingTo(map, card) } : { card: parent };
    }
    case 'down': {
      const next = option === undefined ? 0 : option + 1;
      return rows && next < optionsOf(map, card) ? { card, option: next } : beside(map, card, 1);
    }
    case 'up': {
      if (option !== undefined) return option === 0 ? { card } : { card, option: option - 1 };
      const above = beside(map, card, -1);
      const options = above === undefined || !rows ? 0 : optionsOf(map, above.card);
      return above === undefined || options === 0 ? above : { ...above, option: options - 1 };
    }
    case 'first':
      return layout.places.length === 0 ? undefined : { card: 0 };
    case 'last':
      return layout.places.length === 0 ? undefined : { card: layout.places.length - 1 };
  }
}

function optionsOf({ layout }: CardMap, card: number): number {
  return Math.max(0, (layout.sizes[card]?.rows.length ?? 0) - 1);
}

function optionLeadingTo({ layout }: CardMap, card: number): number {
  return layout.order.options[layout.places[card] ?? 0] ?? 0;
}

/** The next card of the same level, down (1) or up (−1): siblings, and beyond them their cousins. */
function beside({ layout }: CardMap, card: number, step: 1 | -1): Cursor | undefined {
  const levelOf = (of: number): number => layout.order.levels[layout.places[of] ?? -1] ?? 0;
  const level = levelOf(card);
  for (let at = card + step; at >= 0 && at < layout.places.length; at += step) if (levelOf(at) === level) return { card: at };
  return undefined;
}
