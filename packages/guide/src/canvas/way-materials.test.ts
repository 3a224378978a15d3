import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { NodeId, Outcome } from '../model/node.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { wayMaterials } from './way-materials.js';

/** Every way from the first question to each outcome, walked one by one: what it wants without and with its additions. */
function obvious(guide: Guide): ReadonlyMap<string, { least: number; most: number }> {
  const { node } = indexGuide(guide);
  const wanted = (uses: readonly { materialId: string; kind: string }[]): string[] => uses.filter(({ kind }) => kind !== 'exempt').map(({ materialId }) => materialId);
  const ways = new Map<string, { always: Set<string>; sometimes: Set<string> }[]>();
  const walk = (id: NodeId | null, always: readonly string[], sometimes: readonly string[]): void => {
    const found = id === null ? undefined : node(id);
    if (found?.kind === 'reference') return walk(found.to, always, sometimes);
    if (found?.kind === 'outcome') {
      const own = found.end.kind === 'handle' ? wanted(found.end.uses) : [];
      ways.set(found.id, [...(ways.get(found.id) ?? []), { always: new Set([...always, ...own]), sometimes: new Set([...always, ...sometimes, ...own]) }]);
    }
    if (found?.kind !== 'question') return;
    const extras = (found.extras ?? []).flatMap(({ uses = [] }) => wanted(uses));
    for (const { next, uses = [] } of found.options) walk(next, [...always, ...wanted(uses)], [...sometimes, ...extras]);
  };
  walk(guide.rootId, wanted(guide.base), []);
  return new Map(
    [...ways].map(([id, all]) => [id, { least: [...all[0]!.always].filter((each) => all.every(({ always }) => always.has(each))).length, most: new Set(all.flatMap(({ sometimes }) => [...sometimes])).size }]),
  );
}

describe('the materials of an outcome', () => {
  it('are those of every way at least, and those of any way at most', () => {
    fc.assert(
      fc.property(faultlessGuides, (guide) => {
        const expected = obvious(guide);
        for (const node of guide.nodes) if (node.kind === 'outcome' && expected.has(node.id)) expect(wayMaterials(guide, node)).toEqual(expected.get(node.id));
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('are counted in guides with circles too', () => {
    fc.assert(
      fc.property(randomGuides, (guide) => {
        for (const node of guide.nodes) if (node.kind === 'outcome') expect(wayMaterials(guide, node).least).toBeLessThanOrEqual(wayMaterials(guide, node).most);
      }),
      { numRuns: numRuns(300, 20_000) },
    );
  });

  it('leave out what need not be handed in', () => {
    const change = sampleGuide.nodes.find((node): node is Outcome => node.id === 'out_change')!;
    // The application form and the licence; the business licence is 免提交.
    expect(wayMaterials(sampleGuide, change)).toEqual({ least: 2, most: 2 });
  });
});
