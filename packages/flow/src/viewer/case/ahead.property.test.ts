import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../../tools/testing/runs.js';
import { indexProcess } from '../../model/flow-index.js';
import type { FlowNode } from '../../model/flow.js';
import { sketch } from '../../model/testing/sketch.js';
import { walkOver, type Walk } from '../../model/walk.js';
import { aheadOf } from './ahead.js';

vi.setConfig({ testTimeout: 120_000 });

const KINDS = ['[?]', '{x ?}', '{+ ?}'] as const;

/** Steps and gateways that lead only to later ones. */
const drawings = fc
  .integer({ min: 2, max: 8 })
  .chain((size) => fc.record({ kinds: fc.array(fc.constantFrom(...KINDS), { minLength: size, maxLength: size }), ways: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { minLength: 1, maxLength: size * 2 }) }))
  .map(({ kinds, ways }) => {
    const word = (at: number): string => (kinds[at] ?? KINDS[0]).replace('?', `n${String(at)}`);
    const forward = new Set(ways.flatMap(([a, b]) => (a === b ? [] : [`${word(Math.min(a, b))} -> ${word(Math.max(a, b))}`])));
    return walkOver(indexProcess(sketch([`(s) -> ${word(0)}`, ...forward].join('\n')).processes[0]!));
  });

/** The nodes of each run there is: at a parallel gateway all ways are gone, elsewhere one. */
function runsFrom(walk: Walk, node: FlowNode): readonly ReadonlySet<FlowNode>[] {
  const hops = walk.hops(node);
  if (hops.length === 0) return [new Set([node])];
  const branches = hops.map(({ to }) => runsFrom(walk, to));
  if (node.type !== 'parallelGateway') return branches.flat().map((run) => new Set([node, ...run]));
  return branches.reduce<readonly ReadonlySet<FlowNode>[]>((all, runs) => all.flatMap((former) => runs.map((run) => new Set([...former, ...run]))), [new Set([node])]);
}

describe('what a case comes to', () => {
  it('is what every run comes to', () => {
    fc.assert(
      fc.property(drawings, (walk) => {
        const start = walk.index.node('s')!;
        const runs = runsFrom(walk, start);
        fc.pre(runs.length < 5000);
        const { expected, possible } = aheadOf(walk, [start]);
        const inEach = [...possible].filter((node) => runs.every((run) => run.has(node)));
        expect([...expected].map(({ id }) => id).sort()).toEqual(inEach.map(({ id }) => id).sort());
        expect(possible).toEqual(new Set(runs.flatMap((run) => [...run])));
      }),
      { numRuns: numRuns(300, 10_000) },
    );
  });
});
