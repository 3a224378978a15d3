import { describe, expect, it } from 'vitest';

import { survivor } from './survivor.js';
import { TreeIndex } from './tree-index.js';
import type { TreeNode } from './tree-node.js';

/** `a(a1 a2) b` as nodes. */
function tree(text: string): TreeIndex {
  const open: TreeNode[][] = [[]];
  for (const token of text.match(/[a-z0-9]+|\(|\)/g) ?? []) {
    const list = open[open.length - 1]!;
    if (token === '(') open.push([]);
    else if (token === ')') {
      open.pop();
      const outer = open[open.length - 1]!;
      outer[outer.length - 1] = { ...outer[outer.length - 1]!, children: list };
    } else list.push({ id: token, label: token });
  }
  return new TreeIndex(open[0]!);
}

describe('survivor', () => {
  it.each([
    { before: 'a b c', after: 'a b c', id: 'b', goes: 'b' },
    { before: 'a b c', after: 'a c', id: 'b', goes: 'c' },
    { before: 'a b c d', after: 'a d', id: 'b', goes: 'd' },
    { before: 'a b c', after: 'a b', id: 'c', goes: 'b' },
    { before: 'a b c d', after: 'a b', id: 'd', goes: 'b' },
    { before: 'a(a1) b', after: 'a b', id: 'a1', goes: 'a' },
    { before: 'a(a1 a2) b', after: 'b', id: 'a1', goes: 'b' },
    { before: 'a', after: 'z', id: 'a', goes: 'z' },
    { before: 'a', after: '', id: 'a', goes: undefined },
  ])('from $id in $before to $goes in $after', ({ before, after, id, goes }) => {
    expect(survivor(tree(before), tree(after), id)).toBe(goes);
  });
});
