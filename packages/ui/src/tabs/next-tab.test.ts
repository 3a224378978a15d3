import { describe, expect, it } from 'vitest';

import { nextTab, shownTab } from './next-tab.js';

const tabs = [{ id: 'a' }, { id: 'b', isDisabled: true }, { id: 'c' }, { id: 'd', isDisabled: true }];

describe('nextTab', () => {
  it.each([
    ['a', 'ArrowRight', 'c'],
    ['c', 'ArrowRight', 'a'],
    ['a', 'ArrowLeft', 'c'],
    ['c', 'Home', 'a'],
    ['a', 'End', 'c'],
    ['b', 'ArrowRight', 'c'],
    ['b', 'ArrowLeft', 'a'],
    ['b', 'End', 'c'],
    ['a', 'ArrowDown', undefined],
  ])('from %s with %s to %s', (from, key, expected) => {
    expect(nextTab(tabs, from, key)).toBe(expected);
  });

  it('leads nowhere among none', () => {
    expect(nextTab([], 'a', 'ArrowRight')).toBeUndefined();
  });
});

describe('shownTab', () => {
  it.each([
    ['c', 'c'],
    ['b', 'b'],
    ['gone', 'a'],
    ['', 'a'],
  ])('given %s: %s', (selected, expected) => {
    expect(shownTab(tabs, selected)).toBe(expected);
  });

  it('is none among none', () => {
    expect(shownTab([], 'a')).toBeUndefined();
  });
});
