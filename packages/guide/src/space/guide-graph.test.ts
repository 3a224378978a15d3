import { History } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { guideEdits } from '../model/edits/index.js';
import type { Guide } from '../model/guide.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { answerSpace } from './answer-space.js';
import { guideGraph, type GuideGraph } from './guide-graph.js';

/** The graphs of a guide before and after an edit, one made from the other. */
function graphs(edit: (history: History<Guide>) => unknown): readonly [GuideGraph, GuideGraph] {
  const history = new History(bigGuide(100));
  const before = guideGraph(history.document);
  expect(edit(history)).toBeUndefined();
  return [before, guideGraph(history.document)];
}

function chosen({ guide }: GuideGraph | { readonly guide: Guide }): { readonly variableId: string; readonly valueId: `val_${string}` } {
  for (const { id, domain } of guide.variables) if (domain.kind === 'choice' && domain.values[0] !== undefined) return { variableId: id, valueId: domain.values[0].id };
  throw new Error('a guide with a choice');
}

describe('the graph of the next revision', () => {
  it('has the same logic and the same sets while a value or a variable is being named', () => {
    const { variableId, valueId } = chosen({ guide: bigGuide(100) });
    for (const edit of [
      (history: History<Guide>) => history.apply(guideEdits['value/rename'], { id: valueId, label: '改' }),
      (history: History<Guide>) => history.apply(guideEdits['variable/rename'], { id: variableId as `var_${string}`, name: '改' }),
    ]) {
      const [before, after] = graphs(edit);

      expect(after.guide).not.toBe(before.guide);
      expect(after.results).toBe(before.results);
      expect(after.space.axis(variableId)?.dimension.all).toBe(before.space.axis(variableId)?.dimension.all);
      expect(after.space.axis(variableId)?.variable).toBe(after.guide.variables.find(({ id }) => id === variableId));
      expect(after.space.axis(variableId)?.dimension.domain).toBe(after.guide.variables.find(({ id }) => id === variableId)?.domain);
    }
  });

  it('has the same shape, but another logic, when a guard changes; and the same logic, but other results, when a material does', () => {
    const on = 'opt_0_0';
    const [before, guarded] = graphs((history) => history.apply(guideEdits['option/set-guard'], { id: on, guard: { kind: 'ranges', ranges: [{ from: 1 }] } }));
    const [bare, asking] = graphs((history) => history.apply(guideEdits['use/set'], { on, use: { materialId: 'mat_new', kind: 'required' } }));

    expect([guarded.shape === before.shape, guarded.logic === before.logic]).toEqual([true, false]);
    expect([asking.logic === bare.logic, asking.results === bare.results]).toEqual([true, false]);
  });

  it('keeps what was left alone when a node comes at the end, and knows who leads there', () => {
    const [before, after] = graphs((history) =>
      history.apply(guideEdits['question/insert'], {
        question: { id: 'q_new', kind: 'question', variableId: 'var_area', text: '？', ask: 'value', options: [{ id: 'opt_new', text: '是', guard: { kind: 'any' }, next: null }] },
        under: 'opt_1_0',
      }),
    );

    const changed = after.nodes.filter((node, index) => node !== before.nodes[index]).map(({ node }) => node.id);
    expect(changed).toEqual(['q_1', 'q_new']);
    const owner = after.nodes[after.indexOf('q_1')];
    expect(owner?.kind === 'question' && owner.options[0]?.next).toBe(after.indexOf('q_new'));
    expect(after.shape).not.toBe(before.shape);
    expect(after.entries[after.indexOf('q_new')]).toBe(1);
  });
});

describe('the first question', () => {
  it('is found when it comes under the id that was named before, and missed when it goes', () => {
    const whole = bigGuide(100);
    const last = whole.nodes[whole.nodes.length - 1];
    const rooted: Guide = { ...whole, rootId: last?.id ?? null };
    const without: Guide = { ...rooted, nodes: rooted.nodes.slice(0, -1) };
    expect(guideGraph(without).root).toBe(-1);
    expect(guideGraph({ ...rooted }).root).toBe(whole.nodes.length - 1);
    expect(guideGraph({ ...without }).root).toBe(-1);
  });
});

it('speaks of the same answers as before when one comes back to a revision from one in which less is asked', () => {
  const guide = bigGuide(50);
  const graph = guideGraph(guide);
  const [first] = guide.nodes;
  guideGraph({ ...guide, nodes: first === undefined ? [] : [first] });
  expect(guideGraph(guide).space).toBe(graph.space);
  expect(answerSpace(guide)).toBe(graph.space);
});
