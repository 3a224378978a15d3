import type { Direction } from './walk.js';

/** What a key asks of the canvas. */
export type CanvasCommand =
  | { readonly do: 'walk'; readonly direction: Direction }
  | { readonly do: 'edit' | 'add' | 'remove' | 'menu' | 'collapse' | 'expand' | 'expandAll' | 'search' };

/** What is read of a KeyboardEvent. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>;

const WALKS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Home', 'first'],
  ['End', 'last'],
]);

type Plain = Exclude<CanvasCommand['do'], 'walk'>;

const PLAIN: ReadonlyMap<string, Plain> = new Map([
  ['F2', 'edit'],
  ['Enter', 'edit'],
  ['Delete', 'remove'],
  ['ContextMenu', 'menu'],
  ['-', 'collapse'],
  ['+', 'expand'],
  ['=', 'expand'],
  ['*', 'expandAll'],
  ['/', 'search'],
]);

/** The command of a key that is pressed on a card or an option; undefined for the browser's and the frame's. */
export function canvasCommand({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyPress): CanvasCommand | undefined {
  if (isComposing || altKey) return undefined;
  if (shiftKey && key === 'F10') return { do: 'menu' };
  // Cut, copy and paste are the clipboard's own events.
  if (ctrlKey || metaKey) return key === 'Enter' && !shiftKey ? { do: 'add' } : undefined;
  const direction = WALKS.get(key);
  if (direction !== undefined) return shiftKey ? undefined : { do: 'walk', direction };
  const command = PLAIN.get(key);
  return command === undefined || (shiftKey && key !== '+' && key !== '*') ? undefined : { do: command };
}
