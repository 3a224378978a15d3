import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { compareGuides } from '../compare/compare-guides.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import { guideFromTable } from './guide-from-table.js';
import { guideTableFile } from './guide-table-file.js';
import { guideToTable } from './guide-to-table.js';
import type { Grid } from './table-input.js';
import { countedIds } from './testing/counted-ids.js';

const context: GuideContext = { today: '2026-06-01' };

async function thereAndBack(guide: Guide, over: GuideContext = context) {
  const table = guideToTable(guide, over);
  return { table, ...(await guideFromTable(table, over, { newId: countedIds('new') })) };
}

describe('the sample guide', () => {
  it('is written in words that people keep tables in', () => {
    const { situations, facts, groups } = guideToTable(sampleGuide, sampleContext);
    expect(groups).toEqual([{ name: '情形', columns: 2 }, { name: '条件', columns: 8 }, { name: '结果', columns: 9 }, { name: '材料', columns: 7 }]);
    const lines = (grid: Grid) => grid.map((row) => row.join(' | ').replace(/(?: \| )+$/, ''));
    expect(lines(situations)).toMatchSnapshot();
    expect(lines(facts)).toMatchSnapshot();
  });

  it('comes back the same, through an .xlsx file', async () => {
    const { bytes, findings: written } = await guideTableFile(guideToTable(sampleGuide, sampleContext));
    const { guide, findings, proof } = await guideFromTable(bytes, sampleContext, { newId: countedIds('new') });
    expect(written).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(proof.isEquivalent).toBe(true);
    expect(compareGuides(sampleGuide, guide!, sampleContext)).toMatchObject({ isDecided: true, moved: 0n, moves: [], domains: [] });
    expect(guide!.name).toBe(sampleGuide.name);
  });
});

it('nothing is lost of any guide', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(faultlessGuides, randomGuides), async (original) => {
      const before = withPlainAdditions(original);
      const { guide, table, proof, findings } = await thereAndBack(before);
      // A guide that leads nobody anywhere makes no table.
      if (guide === undefined) {
        expect(table.situations.slice(4)).toEqual([]);
        return;
      }
      const comparison = compareGuides(before, guide, context);
      expect(proof.isEquivalent).toBe(true);
      if (!comparison.isDecided) return;
      const moves = comparison.moves.filter(({ from, to }) => from.stuck === undefined || to.stuck === undefined);
      expect({ moves, errors: findings.filter(({ rule, severity }) => severity === 'error' && rule !== 'table/hole') }).toEqual({ moves: [], errors: [] });
      expect(comparison.domains.filter(({ change }) => change === 'changed')).toEqual([]);
    }),
    { numRuns: numRuns(150, 3_000) },
  );
});

/** The same guide with each addition's materials its own: of two that want one material in unlike ways, the order of asking decides. */
function withPlainAdditions(guide: Guide): Guide {
  return {
    ...guide,
    nodes: guide.nodes.map((node) =>
      node.kind !== 'question' || node.extras === undefined
        ? node
        : { ...node, extras: node.extras.map((extra) => ({ ...extra, uses: (extra.uses ?? []).map((use) => ({ ...use, materialId: `${use.materialId}-${extra.id.slice(4)}` as const })) })) },
    ),
  };
}

it('says when a guide is more than a table can hold', () => {
  const wide: Guide = {
    ...sampleGuide,
    variables: Array.from({ length: 14 }, (_, at) => ({ id: `var_${String(at)}` as const, name: `事实${String(at)}`, domain: { kind: 'yesNo' as const } })),
    rootId: 'q_0',
    nodes: [
      ...Array.from({ length: 14 }, (_, at) => ({
        id: `q_${String(at)}` as const,
        kind: 'question' as const,
        variableId: `var_${String(at)}` as const,
        text: '问',
        ask: 'options' as const,
        options: ['yes', 'no'].map((value) => ({
          id: `opt_${String(at)}${value}` as const,
          text: value,
          guard: { kind: 'values' as const, values: [value] },
          uses: value === 'yes' ? [{ materialId: `mat_${String(at)}` as const, kind: 'required' as const }] : [],
          next: value === 'yes' ? (`q_${String(at + 1)}` as const) : (`ref_${String(at)}` as const),
        })),
      })),
      ...Array.from({ length: 14 }, (_, at) => ({ id: `ref_${String(at)}` as const, kind: 'reference' as const, to: at === 13 ? ('out_end' as const) : (`q_${String(at + 1)}` as const) })),
      { id: 'q_14', kind: 'question', variableId: 'var_0', text: '问', ask: 'options', options: [{ id: 'opt_end', text: '任一', guard: { kind: 'any' }, next: 'out_end' }] },
      { id: 'out_end', kind: 'outcome', end: { kind: 'handle', handlingItemId: null, situationIds: [], uses: [] } },
    ],
  };
  expect(guideToTable(wide, context)).toMatchObject({ situations: [], findings: [{ rule: 'table/undecided', params: { what: 'rows' } }] });
});
