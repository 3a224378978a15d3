import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { indexProcess } from './flow-index.js';
import type { FlowNode } from './flow.js';
import { postDominators } from './post-dominators.js';
import { sketch } from './testing/sketch.js';
import { walkOver, type Walk } from './walk.js';

vi.setConfig({ testTimeout: 120_000 });

const walkOf = (text: string): Walk => walkOver(indexProcess(sketch(text).processes[0]!));

/** By the word: what is on every way from a node to an end, found by taking it away. */
function onEveryWay(walk: Walk, node: FlowNode): readonly FlowNode[] {
  const isEnd = (each: FlowNode): boolean => walk.hops(each).length === 0;
  if (walk.path([node], isEnd) === undefined) return [];
  return walk.index.process.nodes.filter((other) => other !== node && (walk.path([node], isEnd, ({ to }) => to !== other) === undefined));
}

describe('post-dominators', () => {
  it('of a block are where it is joined, of two ends nothing', () => {
    const walk = walkOf('(s) -> {+ g}\n{+ g} -> [a] -> {+ j}\n{+ g} -> [b] -> {+ j}\n{+ j} -> {x h}\n{x h} -passed-> (e)\n{x h} -*-> (f)');
    const nearest = postDominators(walk);
    const of = (id: string): string | undefined => nearest.get(walk.index.node(id)!)?.id;
    expect([of('s'), of('g'), of('a'), of('j'), of('h'), of('e')]).toEqual(['g', 'j', 'j', 'h', undefined, undefined]);
  });

  it('may be looked for without some of the ways', () => {
    const walk = walkOf('(s) -> {x g}\n{x g} -returned-> (e)\n{x g} -passed-> [a] -> (f)');
    const g = walk.index.node('g')!;
    expect(postDominators(walk).get(g)).toBeUndefined();
    expect(postDominators(walk, ({ edge }) => edge?.outcome !== 'returned').get(g)?.id).toBe('a');
  });

  it('are the nearest of those on every way to an end', () => {
    const anyWays = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { minLength: 1, maxLength: 14 }).map((ways) => walkOf(`(s) -> [t0]\n${ways.map(([a, b]) => `[t${String(a)}] -> [t${String(b)}]`).join('\n')}`));
    fc.assert(
      fc.property(anyWays, (walk) => {
        const nearest = postDominators(walk);
        for (const node of walk.index.process.nodes) {
          const all = onEveryWay(walk, node);
          // The nearest is the one from which all the others are still to come.
          const wanted = all.find((each) => all.every((other) => other === each || onEveryWay(walk, each).includes(other)));
          expect(nearest.get(node)?.id).toBe(wanted?.id);
        }
      }),
      { numRuns: numRuns(200, 5_000) },
    );
  });
});
