import type { MoveDirection } from './key-move.js';

export type CursorStep = 'previous' | 'next' | 'page-up' | 'page-down' | 'first' | 'last';

/** What a key asks of the tree. */
export type TreeCommand =
  | { readonly do: 'step'; readonly to: CursorStep; readonly selecting: 'it' | 'to-it' | 'nothing' }
  | { readonly do: 'move'; readonly direction: MoveDirection }
  | { readonly do: 'type'; readonly character: string }
  | { readonly do: 'open' | 'close' | 'open-siblings' | 'select' | 'toggle' | 'select-all' | 'rename' | 'remove' | 'activate' | 'menu' | 'cut' | 'copy' | 'paste' | 'insert-within' };

/** What is read of a KeyboardEvent. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
}

const STEPS: Readonly<Record<string, CursorStep>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'first',
  End: 'last',
};

const MOVES: Readonly<Record<string, MoveDirection>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

const PLAIN: Readonly<Record<string, Exclude<TreeCommand['do'], 'step' | 'move' | 'type'>>> = {
  ArrowRight: 'open',
  ArrowLeft: 'close',
  '*': 'open-siblings',
  F2: 'rename',
  Delete: 'remove',
  Enter: 'activate',
  ContextMenu: 'menu',
  ' ': 'select',
};

const WITH_CTRL: Readonly<Record<string, Exclude<TreeCommand['do'], 'step' | 'move' | 'type'>>> = {
  ' ': 'toggle',
  a: 'select-all',
  x: 'cut',
  c: 'copy',
  v: 'paste',
  enter: 'insert-within',
};

/** The command of a key, by the tree view pattern of the ARIA practices; undefined for keys of the browser and the frame. */
export function treeCommand({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyPress): TreeCommand | undefined {
  if (isComposing) return undefined;
  const isCtrl = ctrlKey || metaKey;
  if (altKey) {
    const direction = own(MOVES, key);
    return direction === undefined || isCtrl || shiftKey ? undefined : { do: 'move', direction };
  }
  const to = own(STEPS, key);
  if (to !== undefined) return { do: 'step', to, selecting: shiftKey ? 'to-it' : isCtrl ? 'nothing' : 'it' };
  if (isCtrl) {
    const command = shiftKey ? undefined : own(WITH_CTRL, key.toLowerCase());
    return command === undefined ? undefined : { do: command };
  }
  if (shiftKey && key === 'F10') return { do: 'menu' };
  const command = own(PLAIN, key);
  if (command !== undefined) return shiftKey && key !== '*' && key !== ' ' ? undefined : { do: command };
  // `?` is the frame's: it tells all keys.
  return key !== '?' && Array.from(key).length === 1 ? { do: 'type', character: key } : undefined;
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined;
}
