import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { numRuns } from '../../../../tools/testing/runs.js';
import { slowlyArrive } from '../check/testing/slow-materials.js';
import type { Guide } from '../model/guide.js';
import type { GuideNode } from '../model/node.js';
import { USE_KINDS, type UseKind } from '../model/material-use.js';
import { allAnswers } from '../model/testing/all-answers.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { guideOfSeed } from '../model/testing/random-guide.js';
import { sampleContext, sampleGuide } from '../model/testing/sample-guide.js';
import type { AnswerValue } from '../resolve/answers.js';
import { answerSpace } from '../space/answer-space.js';
import { whoNeeds } from './who-needs.js';

vi.setConfig({ testTimeout: 600_000 });

const MOST_VECTORS = 4_000n;

function vectorsOf(guide: Guide): readonly ReadonlyMap<string, AnswerValue>[] {
  let vectors: ReadonlyMap<string, AnswerValue>[] = [new Map()];
  for (const { variable } of answerSpace(guide).axes) vectors = vectors.flatMap((vector) => allAnswers(variable.domain).map((value) => new Map(vector).set(variable.id, value)));
  return vectors;
}

describe('who needs a material', () => {
  it('is exactly who is asked for it, one by one, and counted once', () => {
    let compared = 0;
    let several = 0;
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), fc.boolean(), fc.nat(3), fc.subarray([...USE_KINDS], { minLength: 1 }), (seed, isFaultless, number, kinds: readonly UseKind[]) => {
        const guide = guideOfSeed(seed, { isFaultless, questions: 5 });
        const space = answerSpace(guide);
        if (space.size > MOST_VECTORS || space.axes.some(({ dimension }) => dimension.state !== 'exact')) return;
        const materialId = `mat_${String(number)}`;
        const { needs, count, applying, size } = whoNeeds(guide, materialId, { kinds });
        expect(size).toBe(space.size);
        let [needing, arriving] = [0n, 0n];
        for (const vector of vectorsOf(guide)) {
          const arrived = slowlyArrive(guide, vector);
          const isNeeded = arrived.some(({ uses }) => uses.some(({ what }) => what.materialId === materialId && kinds.includes(what.kind)));
          const isNamed = needs.some(({ box }) => [...box].every(([place, set]) => {
            const axis = space.axes[place];
            const value = axis === undefined ? undefined : vector.get(axis.variable.id);
            return axis !== undefined && value !== undefined && set.covers(axis.dimension.setOfValue(value));
          }));
          expect(isNamed).toBe(isNeeded);
          if (isNeeded) needing += 1n;
          if (arrived.length > 0) arriving += 1n;
        }
        expect(count).toBe(needing);
        expect(applying).toBe(arriving);
        for (const { count: own } of needs) expect(own > 0n && own <= needing).toBe(true);
        if (needs.length > 1) several += 1;
        compared += 1;
      }),
      { numRuns: numRuns(300, 10_000) },
    );
    expect(compared).toBeGreaterThan(100);
    expect(several).toBeGreaterThan(10);
  });

  it.each([
    ['mat_form', ['新办 且 开平市 且 餐饮服务、食品销售', '变更 且 变更内容载于许可证：是']],
    ['mat_raw', ['新办 且 开平市 且 餐饮服务 且 选了 生食类']],
    ['mat_licence', ['变更 且 变更内容载于许可证：是']],
    ['mat_gone', []],
  ])('is said of %s', (materialId, shown) => {
    expect(whoNeeds(sampleGuide, materialId, { context: sampleContext }).needs.map((need) => need.shown)).toEqual(shown);
  });

  it('is said in few words: what does not matter is not named', () => {
    const { needs, askedAt, outcomeIds, isComplete } = whoNeeds(sampleGuide, 'mat_layout', { context: sampleContext });
    expect(needs).toHaveLength(1);
    expect(needs[0]?.shown).toContain('经营面积 300 平方米及以上');
    expect(needs[0]?.shown).not.toContain('经营项目');
    expect(needs[0]?.witness).toMatchObject({ kind: 'answers' });
    expect(askedAt).toEqual([{ on: 'opt_large', name: { kind: 'option', name: '300平方米以上' }, kind: 'deferred', place: { part: 'guide', id: 'opt_large', path: 'uses' } }]);
    expect(outcomeIds).toEqual(['out_large']);
    expect(isComplete).toBe(true);
    expect(whoNeeds(sampleGuide, 'mat_layout', { kinds: ['required'] }).needs).toEqual([]);
    expect(whoNeeds(sampleGuide, 'mat_licence', { lang: 'en' }).needs.map((need) => need.shown)).toEqual([expect.stringContaining(' and ')]);
  });

  it('is everybody, where nothing tells them apart', () => {
    const everybody: Guide = { ...sampleGuide, rootId: 'q_agent', nodes: sampleGuide.nodes.flatMap<GuideNode>((node) => (node.id === 'q_agent' ? [{ ...node, options: [{ id: 'opt_all', text: '下一步', guard: { kind: 'any' }, next: 'out_small' }], extras: [] }] : node.id === 'out_small' ? [node] : [])) };
    expect(whoNeeds(everybody, 'mat_form').needs.map((need) => need.shown)).toEqual(['所有办理的人']);
  });

  it('is answered of a guide of ten thousand nodes', () => {
    const { needs, isComplete } = whoNeeds(bigGuide(10_000), 'mat_form');
    expect(needs.length).toBeGreaterThan(0);
    expect(isComplete).toBe(true);
  });
});
