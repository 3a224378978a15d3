import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import { Oracle } from '../check/testing/oracle.js';
import { slowlyArrive } from '../check/testing/slow-materials.js';
import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import { parseGuide } from '../model/parse-guide.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { exactMaterials } from './exact-materials.js';
import { wayMaterials, type MaterialCount } from './way-materials.js';

/** Every applicant counts what he hands in. */
function obvious(guide: Guide): ReadonlyMap<string, MaterialCount> {
  const counts = new Map<string, MaterialCount>();
  for (const vector of new Oracle(guide).vectors()) {
    for (const { outcome, uses } of slowlyArrive(guide, new Map(Object.entries(vector)))) {
      const own = new Set(uses.filter(({ what }) => what.kind !== 'exempt').map(({ what }) => what.materialId)).size;
      const former = counts.get(outcome.id) ?? { least: own, most: own };
      counts.set(outcome.id, { least: Math.min(former.least, own), most: Math.max(former.most, own) });
    }
  }
  return counts;
}

/** The outcomes that ask for something: of others nothing is said. */
function handled(guide: Guide, counts: ReadonlyMap<string, MaterialCount> | undefined): ReadonlyMap<string, MaterialCount> {
  const ids = new Set<string>(guide.nodes.flatMap((node) => (node.kind === 'outcome' && node.end.kind === 'handle' ? [node.id] : [])));
  return new Map([...(counts ?? [])].filter(([id]) => ids.has(id)).sort());
}

const isSmall = (guide: Guide): boolean => guide.variables.reduce((product, { domain }) => product * (domain.kind === 'choices' ? 2 ** domain.values.length : domain.kind === 'choice' ? domain.values.length : 12), 1) < 20_000;

/** A question that asks nothing is passed by nobody; what lies behind it is counted as if everybody did. */
const asksSomething = ({ nodes, variables }: Guide): boolean => nodes.every((node) => node.kind !== 'question' || variables.some(({ id }) => id === node.variableId));

describe('the materials of an outcome, exactly', () => {
  it.each([
    ['faultless guides', faultlessGuides],
    ['guides with all faults', randomGuides],
  ])('are the fewest and the most that anybody hands in: %s', (_what, guides) => {
    let seen = 0;
    fc.assert(
      fc.property(guides.filter((guide) => isSmall(guide) && asksSomething(guide)), (guide) => {
        const counts = exactMaterials(guide);
        if (counts === undefined) return;
        seen += 1;
        expect(handled(guide, counts)).toEqual(handled(guide, obvious(guide)));
      }),
      { numRuns: numRuns(200, 10_000) },
    );
    expect(seen).toBeGreaterThan(50);
  });

  it('lie within the bounds', () => {
    fc.assert(
      fc.property(faultlessGuides, (guide) => {
        for (const [id, { least, most }] of exactMaterials(guide) ?? []) {
          const bound = wayMaterials(guide, guide.nodes.find((node): node is Outcome => node.id === id)!);
          expect(bound.least).toBeLessThanOrEqual(least);
          expect(bound.most).toBeGreaterThanOrEqual(most);
        }
      }),
      { numRuns: numRuns(200, 10_000) },
    );
  });

  it('tell additions that nobody has together from those that go together', () => {
    // Who is large needs a plan, who is small a statement: never both, never none.
    const guide: Guide = {
      ...sampleGuide,
      base: [],
      rootId: 'q_size',
      variables: [{ id: 'var_size', name: '面积', domain: { kind: 'number', min: 0, max: 1000, step: 1 } }],
      nodes: [
        {
          id: 'q_size',
          kind: 'question',
          variableId: 'var_size',
          text: '多大？',
          ask: 'value',
          options: [{ id: 'opt_any', text: '下一步', guard: { kind: 'any' }, next: 'out_all' }],
          extras: [
            { id: 'ext_large', guard: { kind: 'ranges', ranges: [{ from: 300 }] }, uses: [{ materialId: 'mat_plan', kind: 'required' }] },
            { id: 'ext_small', guard: { kind: 'ranges', ranges: [{ to: 300, toOpen: true }] }, uses: [{ materialId: 'mat_small', kind: 'required' }] },
          ],
        },
        { id: 'out_all', kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [], uses: [] } },
      ],
    };
    expect(exactMaterials(guide)?.get('out_all')).toEqual({ least: 1, most: 1 });
    expect(wayMaterials(guide, guide.nodes[1] as Outcome)).toEqual({ least: 0, most: 2 });
  });

  it.each(['food-business-licence', 'public-place-hygiene', 'elderly-allowance'])('are known of every situation of %s', (folder) => {
    const guide = parseGuide(readFileSync(new URL(`../../../samples/items/${folder}/guide.json`, import.meta.url), 'utf8')).value!;
    const counts = exactMaterials(guide);
    for (const node of guide.nodes) if (node.kind === 'outcome') expect(counts?.has(node.id), node.id).toBe(true);
  });

  it('are counted once for revisions that differ in texts, and given up in very large guides', () => {
    // Revisions of its own: what other tests have asked of the sample is known already.
    const guide = { ...sampleGuide };
    const renamed = { ...guide, nodes: guide.nodes.map((node, at) => (at === 0 && node.kind === 'question' ? { ...node, text: '办什么？' } : node)) };
    expect(exactMaterials(renamed)).toBe(exactMaterials(guide));
    expect(exactMaterials({ ...guide, base: [] })).not.toBe(exactMaterials(guide));
    expect(exactMaterials(bigGuide(10_000))).toBeUndefined();
  });
});
