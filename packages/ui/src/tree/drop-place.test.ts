import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { landingAt, type Landing } from './drop-place.js';
import { moveNodes } from './move-nodes.js';
import { randomTree } from './testing/random-tree.js';
import { TreeIndex } from './tree-index.js';
import type { TreeNode } from './tree-node.js';
import { visibleRows } from './visible-rows.js';

const nodes: readonly TreeNode[] = [
  { id: 'a', label: '新办', children: [{ id: 'a1', label: '餐饮', children: [{ id: 'x', label: '小型' }, { id: 'y', label: '中型' }] }] },
  { id: 'b', label: '变更', children: [{ id: 'b1', label: '地址' }] },
  { id: 'c', label: '注销' },
];
const expanded = new Set(['a', 'a1']);
const rows = visibleRows(new TreeIndex(nodes), expanded);
const rowNamed = (id: string): number => rows.findIndex(({ node }) => node.id === id);

function shortly(landing: Landing | undefined): string {
  return landing === undefined ? '' : `${landing.side} ${landing.node?.id ?? ''} → ${landing.place.parentId ?? '顶层'}:${landing.place.index}`;
}

describe('landingAt', () => {
  it.each([
    { on: 'c', down: 0.1, level: 1, moved: [], lands: 'before c → 顶层:2' },
    { on: 'c', down: 0.5, level: 1, moved: [], lands: 'into c → c:0' },
    { on: 'c', down: 0.9, level: 1, moved: [], lands: 'after c → 顶层:3' },
    // A closed branch takes at its end; behind it is behind all of it.
    { on: 'b', down: 0.5, level: 1, moved: [], lands: 'into b → b:1' },
    { on: 'b', down: 0.9, level: 1, moved: [], lands: 'after b → 顶层:2' },
    // Behind the head of an open branch is its first place.
    { on: 'a1', down: 0.9, level: 2, moved: [], lands: 'after a1 → a1:0' },
    // Behind the last of a branch the pointer picks the level.
    { on: 'y', down: 0.9, level: 3, moved: [], lands: 'after y → a1:2' },
    { on: 'y', down: 0.9, level: 9, moved: [], lands: 'after y → a1:2' },
    { on: 'y', down: 0.9, level: 2, moved: [], lands: 'after a1 → a:1' },
    { on: 'y', down: 0.9, level: 1, moved: [], lands: 'after a → 顶层:1' },
    { on: 'y', down: 0.9, level: -3, moved: [], lands: 'after a → 顶层:1' },
    // Not behind one that has others below it.
    { on: 'x', down: 0.9, level: 1, moved: [], lands: 'after x → a1:1' },
    // Counted without what is moved.
    { on: 'c', down: 0.1, level: 1, moved: ['a'], lands: 'before c → 顶层:1' },
    { on: 'a1', down: 0.5, level: 1, moved: ['x'], lands: 'into a1 → a1:1' },
  ])('$on at $down, level $level, without $moved: $lands', ({ on, down, level, moved, lands }) => {
    expect(shortly(landingAt(rows, expanded, new Set(moved), { row: rowNamed(on), down, level }))).toBe(lands);
  });

  it.each([
    { down: 0.4, lands: 'before c → 顶层:2' },
    { down: 0.6, lands: 'after c → 顶层:3' },
  ])('halves a row that takes nothing in: $down $lands', ({ down, lands }) => {
    expect(shortly(landingAt(rows, expanded, new Set(), { row: rowNamed('c'), down, level: 1 }, true))).toBe(lands);
  });

  it('has no place in an empty tree', () => {
    expect(landingAt([], new Set(), new Set(), { row: 0, down: 0, level: 1 })).toBeUndefined();
  });

  it('what is put before or behind a row is seen there', () => {
    fc.assert(
      fc.property(
        randomTree,
        fc.record({ row: fc.nat(100), down: fc.constantFrom(0.1, 0.9), level: fc.integer({ min: -2, max: 8 }), which: fc.nat(100) }),
        (tree, { row: pick, down, level, which }) => {
          const index = new TreeIndex(tree.nodes);
          const shown = visibleRows(index, tree.expanded);
          const row = pick % shown.length;
          const moved = tree.ids[which % tree.ids.length]!;
          const landing = landingAt(shown, tree.expanded, new Set([moved]), { row, down, level })!;
          const after = moveNodes(tree.nodes, [moved], landing.place);
          // Inside itself, or where it is: nothing to see.
          fc.pre(after !== tree.nodes);
          const isGone = (id: string): boolean => {
            for (let at = index.get(id); at !== undefined; at = at.parent) if (at.node.id === moved) return true;
            return false;
          };
          // The branch that it leaves may have been open and be empty now; the one it enters is drawn open.
          const rowsAfter = visibleRows(new TreeIndex(after), tree.expanded).map(({ node }) => node.id);
          const before = shown.slice(0, landing.side === 'before' ? row : row + 1).map(({ node }) => node.id).filter((id) => !isGone(id));
          expect(rowsAfter.slice(0, before.length + 1)).toEqual([...before, moved]);
        },
      ),
      { numRuns: numRuns(300, 20_000) },
    );
  });
});
