import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { keyMove, type MoveDirection } from './key-move.js';
import { isThereAlready, moveNodes } from './move-nodes.js';
import { randomTree } from './testing/random-tree.js';
import { topmost, TreeIndex } from './tree-index.js';
import type { TreeNode, TreePlace } from './tree-node.js';

interface OpenNode {
  id: string;
  label: string;
  children?: OpenNode[];
}

/** The obvious way: on a copy, take out by recursion, put in by recursion. */
function plainMove(nodes: readonly TreeNode[], ids: readonly string[], { parentId, index }: TreePlace): readonly TreeNode[] {
  const copy = JSON.parse(JSON.stringify(nodes)) as OpenNode[];
  const taken: OpenNode[] = [];
  const take = (list: OpenNode[]): OpenNode[] =>
    list.flatMap((node) => {
      if (ids.includes(node.id)) {
        taken.push(node);
        return [];
      }
      if (node.children !== undefined) node.children = take(node.children);
      return [node];
    });
  const left = take(copy);
  const find = (list: OpenNode[]): OpenNode | undefined => list.reduce<OpenNode | undefined>((found, node) => found ?? (node.id === parentId ? node : find(node.children ?? [])), undefined);
  const parent = parentId === null ? undefined : find(left);
  // The parent was taken with what is moved, or was never there.
  if (parentId !== null && parent === undefined) return nodes;
  if (taken.length === 0) return nodes;
  if (parent === undefined) left.splice(index, 0, ...taken);
  else (parent.children ??= []).splice(index, 0, ...taken);
  return left;
}

const randomMove = randomTree.chain(({ nodes, ids }) =>
  fc.record({
    nodes: fc.constant(nodes),
    ids: fc.array(fc.constantFrom(...ids), { maxLength: 4 }),
    place: fc.record({ parentId: fc.constantFrom<string | null>(null, ...ids), index: fc.nat(6) }),
  }),
);

describe('moveNodes', () => {
  it('agrees with the obvious way', () => {
    fc.assert(
      fc.property(randomMove, ({ nodes, ids, place }) => {
        const kept = topmost(new TreeIndex(nodes), ids);
        expect(moveNodes(nodes, ids, place)).toEqual(plainMove(nodes, kept, place));
      }),
      { numRuns: numRuns(400, 40_000) },
    );
  });

  it('loses nothing and changes nothing that it was given', () => {
    fc.assert(
      fc.property(randomMove, ({ nodes, ids, place }) => {
        const before = JSON.stringify(nodes);
        const after = moveNodes(nodes, ids, place);
        expect(JSON.stringify(nodes)).toBe(before);
        const all = (list: readonly TreeNode[]): readonly string[] => new TreeIndex(list).entries.map(({ node }) => node.id).sort();
        expect(all(after)).toEqual(all(nodes));
      }),
      { numRuns: numRuns(100, 10_000) },
    );
  });

  it('knows when nothing would change', () => {
    fc.assert(
      fc.property(randomMove, ({ nodes, ids, place }) => {
        const index = new TreeIndex(nodes);
        const kept = topmost(index, ids);
        const after = moveNodes(nodes, kept, place);
        const isSame = JSON.stringify(after.map(shape)) === JSON.stringify(nodes.map(shape));
        // A place beyond the last is not there; nothing else may be called the same.
        if (kept.length > 0 && isThereAlready(index, kept, place)) expect(isSame).toBe(true);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('leaves what it does not touch the same objects', () => {
    const untouched: TreeNode = { id: 'u', label: '延续', children: [{ id: 'u1', label: '经营条件未变化' }] };
    const nodes: readonly TreeNode[] = [{ id: 'a', label: '新办', children: [{ id: 'a1', label: '小型餐饮' }] }, untouched, { id: 'b', label: '变更' }];
    const after = moveNodes(nodes, ['a1'], { parentId: 'b', index: 0 });
    expect(after[1]).toBe(untouched);
    expect(after[2]?.children?.[0]).toBe(nodes[0]?.children?.[0]);
  });

  it.each<{ readonly given: string; readonly ids: readonly string[]; readonly place: TreePlace }>([
    { given: 'nothing to move', ids: [], place: { parentId: null, index: 0 } },
    { given: 'an unknown node', ids: ['?'], place: { parentId: null, index: 0 } },
    { given: 'an unknown parent', ids: ['b'], place: { parentId: '?', index: 0 } },
    { given: 'a place inside itself', ids: ['a'], place: { parentId: 'a1', index: 0 } },
    { given: 'itself as the parent', ids: ['a'], place: { parentId: 'a', index: 0 } },
  ])('$given changes nothing', ({ ids, place }) => {
    const nodes: readonly TreeNode[] = [{ id: 'a', label: '新办', children: [{ id: 'a1', label: '小型餐饮' }] }, { id: 'b', label: '变更' }];
    expect(moveNodes(nodes, ids, place)).toBe(nodes);
  });
});

function shape({ id, children = [] }: TreeNode): unknown {
  return [id, children.map(shape)];
}

describe('keyMove', () => {
  const nodes: readonly TreeNode[] = [
    { id: 'a', label: '甲', children: [{ id: 'a1', label: '甲一' }, { id: 'a2', label: '甲二' }, { id: 'a3', label: '甲三' }, { id: 'a4', label: '甲四' }] },
    { id: 'b', label: '乙' },
    { id: 'c', label: '丙' },
  ];
  it.each<{ readonly ids: readonly string[]; readonly direction: MoveDirection; readonly becomes: string }>([
    { ids: ['b'], direction: 'up', becomes: 'b a(a1 a2 a3 a4) c' },
    { ids: ['b'], direction: 'down', becomes: 'a(a1 a2 a3 a4) c b' },
    { ids: ['a'], direction: 'up', becomes: 'first' },
    { ids: ['c'], direction: 'down', becomes: 'last' },
    { ids: ['a2', 'a3'], direction: 'up', becomes: 'a(a2 a3 a1 a4) b c' },
    { ids: ['a2', 'a3'], direction: 'down', becomes: 'a(a1 a4 a2 a3) b c' },
    { ids: ['a1', 'a3'], direction: 'down', becomes: 'a(a2 a4 a1 a3) b c' },
    { ids: ['a2', 'a4'], direction: 'up', becomes: 'a(a2 a4 a1 a3) b c' },
    { ids: ['a2'], direction: 'out', becomes: 'a(a1 a3 a4) a2 b c' },
    { ids: ['a2', 'a4'], direction: 'out', becomes: 'a(a1 a3) a2 a4 b c' },
    { ids: ['b'], direction: 'out', becomes: 'top' },
    { ids: ['b'], direction: 'in', becomes: 'a(a1 a2 a3 a4 b) c' },
    { ids: ['c'], direction: 'in', becomes: 'a(a1 a2 a3 a4) b(c)' },
    { ids: ['b', 'c'], direction: 'in', becomes: 'a(a1 a2 a3 a4 b c)' },
    { ids: ['a1'], direction: 'in', becomes: 'no-sibling' },
    { ids: ['a1', 'b'], direction: 'up', becomes: 'apart' },
  ])('$ids $direction: $becomes', ({ ids, direction, becomes }) => {
    const place = keyMove(new TreeIndex(nodes), ids, direction);
    const drawn = ({ id, children = [] }: TreeNode): string => (children.length === 0 ? id : `${id}(${children.map(drawn).join(' ')})`);
    expect(typeof place === 'string' ? place : moveNodes(nodes, ids, place).map(drawn).join(' ')).toBe(becomes);
  });
});
