/** How much of a card is drawn: all of it, its title in large letters, or a coloured block. */
export type Detail = 'cards' | 'titles' | 'blocks';

/** Below it the rows of a card, 12 px, are no longer read. */
const TITLES_BELOW = 0.5;
/** Below it not even a large title is. */
const BLOCKS_BELOW = 0.25;
/** So many cards are drawn as elements at most. */
export const MOST_CARDS = 600;

export function detailAt(zoom: number, cards: number): Detail {
  if (zoom < BLOCKS_BELOW || cards > MOST_CARDS) return 'blocks';
  return zoom < TITLES_BELOW ? 'titles' : 'cards';
}
