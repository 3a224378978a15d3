import { clampPlace, type Place } from './cell-range.js';

export type GridMove = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'top' | 'bottom' | 'pageUp' | 'pageDown';

const PLAIN: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const WITH_CONTROL: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'rowStart',
  ArrowRight: 'rowEnd',
  Home: 'first',
  End: 'last',
};

/** Where a key leads in a grid (ARIA Authoring Practices, grid pattern), if it leads anywhere. */
export function gridMove({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): GridMove | undefined {
  if (altKey) return undefined;
  return (ctrlKey || metaKey ? WITH_CONTROL : PLAIN)[key];
}

export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows that PageUp and PageDown pass. */
  readonly page: number;
}

/** The place that a move leads to. The header is reached by going up from the first row, one step at a time. */
export function placeAfter(move: GridMove, from: Place, { rowCount, columnCount, page }: GridSize): Place {
  const clamped = (row: number, column: number, firstRow: -1 | 0 = 0): Place => clampPlace({ row, column }, rowCount, columnCount, firstRow);
  const { row, column } = from;
  // To the left and right within the header stays in the header.
  const ownRow = row < 0 ? -1 : 0;
  switch (move) {
    case 'up':
      return clamped(row - 1, column, -1);
    case 'down':
      return clamped(row + 1, column);
    case 'left':
      return clamped(row, column - 1, ownRow);
    case 'right':
      return clamped(row, column + 1, ownRow);
    case 'rowStart':
      return clamped(row, 0, ownRow);
    case 'rowEnd':
      return clamped(row, columnCount - 1, ownRow);
    case 'first':
      return clamped(0, 0);
    case 'last':
      return clamped(rowCount - 1, columnCount - 1);
    case 'top':
      return clamped(0, column);
    case 'bottom':
      return clamped(rowCount - 1, column);
    case 'pageUp':
      return clamped(row - page, column);
    case 'pageDown':
      return clamped(row + page, column);
  }
}
