import { describe, expect, it } from 'vitest';

import { CardMap } from '../layout/card-map.js';
import { CardSizes, layoutGuide } from '../layout/guide-layout.js';
import { readingOrder } from '../layout/reading-order.js';
import { evenText } from '../layout/testing/even-text.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { canvasCommand, type CanvasCommand } from './canvas-key.js';
import { walk, type Cursor, type Direction } from './walk.js';

function mapOf(collapsed: readonly string[] = []): CardMap {
  return new CardMap(layoutGuide(readingOrder(sampleGuide), new Set(collapsed), new CardSizes(1, evenText(1))));
}

/** Where one comes from a card, or `card/option`, by arrows. */
function walked(map: CardMap, from: string, directions: readonly Direction[], rows = true): string | undefined {
  const [id = '', option] = from.split('/');
  let at: ReturnType<typeof walk> = { card: map.cardOf(id)!, option: option === undefined ? undefined : Number(option) };
  for (const direction of directions) {
    at = walk(map, at, direction, rows);
    if (at === undefined) return undefined;
  }
  const { order, places } = map.layout;
  const node = order.nodes[places[at.card]!]!.id;
  return at.option === undefined ? node : `${node}/${at.option}`;
}

describe('an arrow', () => {
  it.each<[from: string, directions: Direction[], to: string | undefined]>([
    ['q_matter', ['down'], 'q_matter/0'],
    ['q_matter/0', ['down'], 'q_matter/1'],
    ['q_matter/1', ['down'], undefined],
    ['q_matter/0', ['up'], 'q_matter'],
    ['q_matter', ['up'], undefined],
    ['q_matter', ['right'], 'q_region'],
    ['q_matter/1', ['right'], 'q_printed'],
    ['q_matter', ['left'], undefined],
    ['q_printed', ['left'], 'q_matter/1'],
    ['q_matter/1', ['left'], 'q_matter'],
    ['q_region/1', ['down'], 'q_printed'],
    ['q_printed', ['up'], 'q_region/1'],
    ['out_change', ['down'], 'out_unprinted'],
    ['out_change', ['right'], undefined],
    // Past the end of its siblings to the next of the same column.
    ['out_there', ['down'], 'out_change'],
    ['q_area', ['first'], 'q_matter'],
    ['q_matter', ['last'], 'out_unprinted'],
  ])('from %s by %s comes to %s', (from, directions, to) => {
    expect(walked(mapOf(), from, directions)).toBe(to);
  });

  it.each<[from: string, directions: Direction[], to: string | undefined]>([
    ['q_matter', ['down'], undefined],
    ['q_region', ['down'], 'q_printed'],
    ['q_printed', ['up'], 'q_region'],
    ['q_printed', ['left'], 'q_matter'],
  ])('from %s by %s, where options are not drawn, comes to %s', (from, directions, to) => {
    expect(walked(mapOf(), from, directions, false)).toBe(to);
  });

  it('does not enter what is collapsed', () => {
    expect(walked(mapOf(['q_region']), 'q_region', ['right'])).toBeUndefined();
  });

  it('comes by up to all that it came to by down', () => {
    const map = mapOf();
    const steps = (from: Cursor, direction: Direction): Cursor[] => {
      const next = walk(map, from, direction);
      return next === undefined ? [from] : [from, ...steps(next, direction)];
    };
    const down = steps({ card: map.cardOf('q_region')! }, 'down');
    expect(down.length).toBeGreaterThan(4);
    expect(steps(down[down.length - 1]!, 'up').map((at) => ({ option: undefined, ...at }))).toEqual(down.reverse().map((at) => ({ option: undefined, ...at })));
  });
});

describe('a key', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  it.each<[what: string, key: Partial<Parameters<typeof canvasCommand>[0]>, expected: CanvasCommand | undefined]>([
    ['an arrow', { key: 'ArrowLeft' }, { do: 'walk', direction: 'left' }],
    ['Home', { key: 'Home' }, { do: 'walk', direction: 'first' }],
    ['Enter', { key: 'Enter' }, { do: 'edit' }],
    ['F2', { key: 'F2' }, { do: 'edit' }],
    ['Ctrl+Enter', { key: 'Enter', ctrlKey: true }, { do: 'add' }],
    ['⌘+Enter', { key: 'Enter', metaKey: true }, { do: 'add' }],
    ['Delete', { key: 'Delete' }, { do: 'remove' }],
    ['the menu key', { key: 'ContextMenu' }, { do: 'menu' }],
    ['Shift+F10', { key: 'F10', shiftKey: true }, { do: 'menu' }],
    ['minus', { key: '-' }, { do: 'collapse' }],
    ['plus, with Shift as on most keyboards', { key: '+', shiftKey: true }, { do: 'expand' }],
    ['a stroke', { key: '/' }, { do: 'search' }],
    ['Alt with an arrow, the designer’s', { key: 'ArrowUp', altKey: true }, undefined],
    ['copying, the clipboard’s', { key: 'c', ctrlKey: true }, undefined],
    ['Tab', { key: 'Tab' }, undefined],
    ['Escape', { key: 'Escape' }, undefined],
    ['Enter that takes a word from the input method', { key: 'Enter', isComposing: true }, undefined],
  ])('%s', (_what, key, expected) => {
    expect(canvasCommand({ ...plain, key: '', ...key })).toEqual(expected);
  });
});
