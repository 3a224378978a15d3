import { describe, expect, it } from 'vitest';

import { CardMap } from '../layout/card-map.js';
import { CardSizes, layoutGuide } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import { evenText } from '../layout/testing/even-text.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { paintBlocks, type BlockPen, type BlockTone } from './block-painter.js';
import { DrawnWindow } from './drawn-window.js';

const inks = { question: 'q', outcome: 'o', other: 'x', warning: 'w', error: 'e', found: 'f', selected: 's', line: 'l' };

function mapOf(guide = sampleGuide): CardMap {
  return new CardMap(layoutGuide(readingOrder(guide), new Set(), new CardSizes(1, evenText(1))));
}

/** A pen that notes what it fills, with what. */
class Record implements BlockPen {
  readonly filled: { readonly ink: unknown; readonly box: readonly number[] }[] = [];
  lines = 0;
  fillStyle: CanvasRenderingContext2D['fillStyle'] = '';
  strokeStyle: CanvasRenderingContext2D['strokeStyle'] = '';
  globalAlpha = 1;
  lineWidth = 1;
  setTransform(): void {}
  clearRect(): void {}
  beginPath(): void {}
  moveTo(): void {}
  stroke(): void {}
  bezierCurveTo(): void {
    this.lines += 1;
  }
  fillRect(...box: number[]): void {
    this.filled.push({ ink: this.fillStyle, box });
  }
}

describe('blocks', () => {
  it('are painted where the cards are, each in its tone, what matters last', () => {
    const map = mapOf();
    const pen = new Record();
    const tones: readonly BlockTone[] = ['error', 'question', 'selected'];
    const { width, height } = map.layout;
    paintBlocks(pen, { map, visible: { x: 0, y: 0, width, height }, zoom: 0.2, density: 2, inks, toneOf: (card) => tones[card] ?? 'outcome' });
    const box = (card: number): number[] => Object.values(map.boxOf(card));
    expect(pen.filled.length).toBe(map.layout.places.length);
    expect(pen.filled[0]).toEqual({ ink: 'q', box: box(1) });
    expect(pen.filled.slice(-2)).toEqual([
      { ink: 'e', box: box(0) },
      { ink: 's', box: box(2) },
    ]);
    expect(pen.lines).toBe(map.layout.places.length - 1);
  });

  it('are painted only where they are seen', () => {
    const map = mapOf();
    const pen = new Record();
    paintBlocks(pen, { map, visible: { x: 0, y: 0, width: 100, height: map.layout.height }, zoom: 0.2, density: 1, inks, toneOf: () => 'question' });
    expect(pen.filled).toHaveLength(1);
  });
});

describe('what is drawn', () => {
  const map = mapOf(bigGuide(10_000));
  const look = (zoom: number, x = 0) => ({ zoom, visible: { x, y: 20_000, width: 1366 / zoom, height: 768 / zoom } });

  it('is something beyond what is visible, and another part only when that is left', () => {
    const drawn = new DrawnWindow();
    expect(drawn.look(map, look(1))).toBe(true);
    expect(drawn.look(map, look(1, 200))).toBe(false);
    expect(drawn.look(map, look(1, 400))).toBe(true);
    expect(drawn.box!.x).toBeLessThan(400);
    drawn.forget();
    expect(drawn.look(map, look(1, 400))).toBe(true);
  });

  it.each([
    [1, 'cards'],
    [0.5, 'cards'],
    [0.49, 'titles'],
    [0.25, 'titles'],
    [0.24, 'blocks'],
  ])('at %s is %s', (zoom, detail) => {
    const drawn = new DrawnWindow();
    drawn.look(map, look(zoom));
    expect(drawn.detail).toBe(detail);
  });

  it('is blocks where there would be too many elements', () => {
    const drawn = new DrawnWindow();
    drawn.look(map, { zoom: 1, visible: { x: 0, y: 0, width: 3000, height: 100_000 } });
    expect(drawn.detail).toBe('blocks');
  });

  it('asks for no elements while blocks are moved', () => {
    const drawn = new DrawnWindow();
    expect(drawn.look(map, look(0.2))).toBe(true);
    expect(drawn.look(map, look(0.2, 5000))).toBe(false);
    expect(drawn.look(map, look(1))).toBe(true);
  });
});
