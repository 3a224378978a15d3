import { describe, expect, it } from 'vitest';

import { ariaKeys, shownKeys } from './key-shortcuts.js';

describe('keys, as a person and as ARIA writes them', () => {
  it.each([
    ['Ctrl+Z', 'Control+Z'],
    ['Ctrl+Shift+↑', 'Control+Shift+ArrowUp'],
    ['Alt+F4', 'Alt+F4'],
    ['Ctrl++', 'Control++'],
    ['Del', 'Delete'],
    ['F2', 'F2'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('%s is %s', (shown, aria) => {
    expect(ariaKeys(shown)).toBe(aria);
    expect(shownKeys(aria)).toBe(shown);
  });
});
