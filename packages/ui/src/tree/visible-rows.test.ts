import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { foodLicenceOpen, foodLicenceOutline } from './testing/food-licence-outline.js';
import { randomTree } from './testing/random-tree.js';
import { isWithin, topmost, TreeIndex } from './tree-index.js';
import type { TreeNode } from './tree-node.js';
import { firstLevels, rowOf, shownFor, visibleRows } from './visible-rows.js';

interface PlainRow {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly size: number;
}

/** The obvious way, by recursion. */
function plainRows(nodes: readonly TreeNode[], expanded: ReadonlySet<string>, level = 1): readonly PlainRow[] {
  return nodes.flatMap((node, nth) => [
    { id: node.id, level, position: nth + 1, size: nodes.length },
    ...(expanded.has(node.id) ? plainRows(node.children ?? [], expanded, level + 1) : []),
  ]);
}

describe('visibleRows', () => {
  it('shows the outline of the look', () => {
    const rows = visibleRows(new TreeIndex(foodLicenceOutline), foodLicenceOpen);
    expect(rows.map(({ node, level }) => `${'　'.repeat(level - 1)}${node.label}`)).toEqual([
      '您要办理哪类业务？',
      '　新办',
      '　　您属于哪种主体业态？',
      '　　　食品销售经营者',
      '　　　餐饮服务经营者',
      '　　　　经营场所面积是多少？',
      '　　　　　小型餐饮',
      '　　　　　中型餐饮',
      '　　　　　300 平方米以上',
      '　　　集中用餐单位食堂',
      '　变更',
      '　延续',
      '　注销 → 食品经营许可注销',
    ]);
  });

  it('agrees with the obvious way, rows and places', () => {
    fc.assert(
      fc.property(randomTree, ({ nodes, expanded }) => {
        const rows = visibleRows(new TreeIndex(nodes), expanded);
        expect(rows.map(({ node, level, index, siblings }) => ({ id: node.id, level, position: index + 1, size: siblings.length }))).toEqual(plainRows(nodes, expanded));
      }),
      { numRuns: numRuns(200, 20_000) },
    );
  });

  it('finds the row of an entry, or of the nearest one around it', () => {
    fc.assert(
      fc.property(randomTree, ({ nodes, ids, expanded }) => {
        const index = new TreeIndex(nodes);
        const rows = visibleRows(index, expanded);
        for (const id of ids) {
          const entry = index.get(id)!;
          expect(rowOf(rows, entry)).toBe(rows.indexOf(entry));
          let shown = entry;
          while (!rows.includes(shown)) shown = shown.parent!;
          expect(shownFor(rows, entry)).toBe(shown);
        }
      }),
      { numRuns: numRuns(100, 5000) },
    );
  });

  it('stands a depth of 20,000', () => {
    let node: TreeNode = { id: 'n0', label: '最里面' };
    for (let level = 1; level < 20_000; level += 1) node = { id: `n${level}`, label: '一层', children: [node] };
    const index = new TreeIndex([node]);
    expect(index.get('n0')?.level).toBe(20_000);
    expect(visibleRows(index, new Set(index.entries.map((entry) => entry.node.id)))).toHaveLength(20_000);
  });

  it('opens the branches of the first two levels at first', () => {
    expect([...firstLevels(new TreeIndex(foodLicenceOutline))]).toEqual(['kind', 'new', 'change', 'renew']);
  });
});

describe('topmost', () => {
  it('keeps the order of the tree, and nothing that is below another', () => {
    fc.assert(
      fc.property(
        randomTree.chain((tree) => fc.tuple(fc.constant(tree), fc.array(fc.constantFrom(...tree.ids, '没有'), { maxLength: 12 }))),
        ([{ nodes }, asked]) => {
          const index = new TreeIndex(nodes);
          const kept = topmost(index, asked);
          const known = index.entries.filter(({ node }) => asked.includes(node.id));
          const outer = known.filter((entry) => !known.some((other) => other !== entry && isWithin(other, entry)));
          expect(kept).toEqual(outer.map(({ node }) => node.id));
        },
      ),
      { numRuns: numRuns(200, 10_000) },
    );
  });
});
