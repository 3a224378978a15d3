import { expect, it } from 'vitest';
import type { Level } from '../dictionary/levels.js';
import { treeOf } from './tree-source.js';

const here = (...codes: readonly string[]): Level => ({ kind: 'here', entries: codes.map((code) => ({ code, label: code.toUpperCase() })) });

it('what of a dictionary is here is a tree, and what is not is told', () => {
  const levels = new Map<string, Level>([['', here('a', 'b', 'c', 'd')], ['a', here('a1')], ['a1', here()], ['b', { kind: 'reading' }], ['c', { kind: 'failed' }]]);
  expect(treeOf(levels, '').map(({ label, below, children }) => [label, below, children.map((child) => [child.label, child.below])])).toEqual([
    ['A', undefined, [['A1', undefined]]],
    ['B', 'reading', []],
    ['C', 'failed', []],
    ['D', 'unread', []],
  ]);
});

it('an entry that the host calls an end has nothing to be read', () => {
  expect(treeOf(new Map<string, Level>([['', { kind: 'here', entries: [{ code: 'a', label: 'A', hasBelow: false }] }]]), '')).toEqual([{ label: 'A', value: 'a', isDisabled: false, children: [] }]);
});

it('a dictionary that hands out its own entries below them ends', () => {
  expect(() => treeOf(new Map([['', here('a')], ['a', here('a')]]), '')).not.toThrow();
});
