import { describe, expect, it } from 'vitest';

import { ariaKeys, isPressed, keyCaps } from './shortcut.js';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('isPressed', () => {
  it.each([
    ['Ctrl+Z', { key: 'z', ctrlKey: true }, true],
    ['Ctrl+Z', { key: 'z', metaKey: true }, true],
    ['Ctrl+Z', { key: 'z' }, false],
    ['Ctrl+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, false],
    ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, true],
    ['Ctrl+Z', { key: 'z', ctrlKey: true, altKey: true }, false],
    ['F8', { key: 'F8' }, true],
    ['F8', { key: 'F8', shiftKey: true }, false],
    ['Shift+F8', { key: 'F8', shiftKey: true }, true],
    ['?', { key: '?', shiftKey: true }, true],
    ['?', { key: '?' }, true],
    ['?', { key: '?', ctrlKey: true }, false],
    ['Alt+ArrowUp', { key: 'ArrowUp', altKey: true }, true],
    ['Alt+ArrowUp', { key: 'ArrowUp' }, false],
  ])('%s, when %o', (keys, event, is) => {
    expect(isPressed({ ...none, ...event }, keys)).toBe(is);
  });
});

describe('keys in words', () => {
  it('are printed as on the keyboard', () => {
    expect(keyCaps('Alt+ArrowUp')).toBe('Alt+↑');
    expect(keyCaps('Delete')).toBe('Del');
  });

  it('are spelt out for screen readers', () => {
    expect(ariaKeys('Ctrl+Shift+Z')).toBe('Control+Shift+Z');
  });
});
