import { describe, expect, it } from 'vitest';

import { treeCommand, type KeyPress, type TreeCommand } from './tree-command.js';

const BARE: KeyPress = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };

/** `Ctrl+Shift+a` as a press. */
function press(text: string): KeyPress {
  const parts = text.split(/\+(?=.)/);
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return { ...BARE, key: parts[parts.length - 1]!, ctrlKey: has('Ctrl'), metaKey: has('Meta'), altKey: has('Alt'), shiftKey: has('Shift') };
}

describe('treeCommand', () => {
  it.each<[string, TreeCommand | undefined]>([
    ['ArrowDown', { do: 'step', to: 'next', selecting: 'it' }],
    ['Shift+ArrowUp', { do: 'step', to: 'previous', selecting: 'to-it' }],
    ['Ctrl+ArrowDown', { do: 'step', to: 'next', selecting: 'nothing' }],
    ['Home', { do: 'step', to: 'first', selecting: 'it' }],
    ['Shift+End', { do: 'step', to: 'last', selecting: 'to-it' }],
    ['PageDown', { do: 'step', to: 'page-down', selecting: 'it' }],
    ['ArrowRight', { do: 'open' }],
    ['ArrowLeft', { do: 'close' }],
    ['Alt+ArrowUp', { do: 'move', direction: 'up' }],
    ['Alt+ArrowLeft', { do: 'move', direction: 'out' }],
    ['Alt+ArrowRight', { do: 'move', direction: 'in' }],
    ['*', { do: 'open-siblings' }],
    ['Shift+*', { do: 'open-siblings' }],
    [' ', { do: 'select' }],
    ['Ctrl+ ', { do: 'toggle' }],
    ['Ctrl+a', { do: 'select-all' }],
    ['Meta+a', { do: 'select-all' }],
    ['Ctrl+X', { do: 'cut' }],
    ['Ctrl+c', { do: 'copy' }],
    ['Ctrl+v', { do: 'paste' }],
    ['F2', { do: 'rename' }],
    ['Delete', { do: 'remove' }],
    ['Enter', { do: 'activate' }],
    ['ContextMenu', { do: 'menu' }],
    ['Shift+F10', { do: 'menu' }],
    ['x', { do: 'type', character: 'x' }],
    ['Shift+X', { do: 'type', character: 'X' }],
    ['新', { do: 'type', character: '新' }],
    ['?', undefined],
    ['𠮷', { do: 'type', character: '𠮷' }],
    // The frame's and the browser's.
    ['Tab', undefined],
    ['Escape', undefined],
    ['F8', undefined],
    ['F10', undefined],
    ['Ctrl+z', undefined],
    ['Ctrl+Shift+c', undefined],
    ['Alt+d', undefined],
    ['Alt+Shift+ArrowUp', undefined],
    ['Shift+Delete', undefined],
    ['Shift+Enter', undefined],
    ['constructor', undefined],
  ])('%s', (text, command) => {
    expect(treeCommand(press(text))).toEqual(command);
  });

  it('leaves keys to the input method while it composes', () => {
    expect(treeCommand({ ...BARE, key: 'x', isComposing: true })).toBeUndefined();
    expect(treeCommand({ ...BARE, key: 'Enter', isComposing: true })).toBeUndefined();
  });
});
