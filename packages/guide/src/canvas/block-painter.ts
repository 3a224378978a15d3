import type { CardMap } from '../layout/card-map.js';
import type { Box } from '../layout/guide-layout.js';

/** What a block is drawn as; the later ones lie on top. */
export const BLOCK_TONES = ['question', 'outcome', 'other', 'warning', 'error', 'found', 'selected'] as const;
export type BlockTone = (typeof BLOCK_TONES)[number];

/** The colours, as CSS has them. */
export type BlockInks = Readonly<Record<BlockTone | 'line', string>>;

/** What is painted on: a canvas's context, or a record of it. */
export type BlockPen = Pick<
  CanvasRenderingContext2D,
  'fillStyle' | 'strokeStyle' | 'globalAlpha' | 'lineWidth' | 'setTransform' | 'clearRect' | 'fillRect' | 'beginPath' | 'moveTo' | 'bezierCurveTo' | 'stroke'
>;

export interface BlockScene {
  readonly map: CardMap;
  readonly visible: Box;
  readonly zoom: number;
  /** Device px for each px of the page. */
  readonly density: number;
  readonly toneOf: (card: number) => BlockTone;
  readonly inks: BlockInks;
}

const STRENGTH: Readonly<Record<BlockTone, number>> = { question: 0.3, outcome: 0.5, other: 0.4, warning: 0.8, error: 0.9, found: 1, selected: 1 };

/** Paints what is too small to read: every card a block of its tone, every line a hair. One colour after the other. */
export function paintBlocks(pen: BlockPen, { map, visible, zoom, density, toneOf, inks }: BlockScene): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  const scale = zoom * density;
  pen.clearRect(0, 0, Math.ceil(visible.width * scale), Math.ceil(visible.height * scale));
  // From here on in px of the content.
  pen.setTransform(scale, 0, 0, scale, -visible.x * scale, -visible.y * scale);
  pen.globalAlpha = 0.6;
  pen.strokeStyle = inks.line;
  pen.lineWidth = 1 / scale;
  pen.beginPath();
  for (const { fromX, fromY, toX, toY } of map.edgesIn(visible)) {
    const middle = (fromX + toX) / 2;
    pen.moveTo(fromX, fromY);
    pen.bezierCurveTo(middle, fromY, middle, toY, toX, toY);
  }
  pen.stroke();
  const byTone = new Map<BlockTone, number[]>(BLOCK_TONES.map((tone) => [tone, []]));
  for (const card of map.cardsIn(visible)) byTone.get(toneOf(card))?.push(card);
  for (const [tone, cards] of byTone) {
    pen.fillStyle = inks[tone];
    for (const card of cards) {
      const { x, y, width, height } = map.boxOf(card);
      // The line behind a pale block would be seen through it.
      pen.clearRect(x, y, width, height);
      pen.globalAlpha = STRENGTH[tone];
      pen.fillRect(x, y, width, height);
    }
  }
}
