import { describe, expect, it } from 'vitest';

import { gridMove, placeAfter } from './grid-move.js';

const SIZE = { rowCount: 100, columnCount: 6, page: 10 };
const press = (keys: string) => {
  const parts = keys.split('+');
  return { key: parts[parts.length - 1] ?? '', ctrlKey: parts.includes('Ctrl'), metaKey: parts.includes('Meta'), altKey: parts.includes('Alt') };
};

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', [3, 2], [4, 2]],
    ['ArrowDown', [99, 2], [99, 2]],
    ['ArrowUp', [0, 2], [-1, 2]],
    ['ArrowDown', [-1, 2], [0, 2]],
    ['ArrowLeft', [3, 0], [3, 0]],
    ['ArrowRight', [-1, 2], [-1, 3]],
    ['Home', [3, 2], [3, 0]],
    ['End', [-1, 2], [-1, 5]],
    ['Ctrl+Home', [3, 2], [0, 0]],
    ['Ctrl+End', [3, 2], [99, 5]],
    ['Meta+ArrowDown', [3, 2], [99, 2]],
    ['Ctrl+ArrowUp', [3, 2], [0, 2]],
    ['PageDown', [3, 2], [13, 2]],
    ['PageDown', [95, 2], [99, 2]],
    ['PageUp', [3, 2], [0, 2]],
  ])('%s leads from %o to %o', (keys, [row = 0, column = 0], [toRow, toColumn]) => {
    const move = gridMove(press(keys));
    expect(move && placeAfter(move, { row, column }, SIZE)).toEqual({ row: toRow, column: toColumn });
  });

  it.each(['Enter', 'a', 'Alt+ArrowDown', 'Tab', 'Ctrl+a'])('%s leads nowhere', (keys) => {
    expect(gridMove(press(keys))).toBeUndefined();
  });
});
