import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numRuns } from '../../../../tools/testing/runs.js';
import type { Guide } from '../model/guide.js';
import { indexGuide } from '../model/guide-index.js';
import type { GuideNode, NodeId } from '../model/node.js';
import { bigGuide } from '../model/testing/big-guide.js';
import { faultlessGuides, randomGuides } from '../model/testing/random-guide.js';
import { sampleGuide } from '../model/testing/sample-guide.js';
import { readingOrder } from './reading-order.js';
import { situationsBehind } from './situations-behind.js';

const runs = { numRuns: numRuns(300, 20_000) };

/** By recursion, for guides that are trees. */
function obviousOrder(guide: Guide): readonly NodeId[] {
  const { node } = indexGuide(guide);
  const below = (id: NodeId | null): readonly NodeId[] => {
    const found = id === null ? undefined : node(id);
    if (found === undefined) return [];
    return [found.id, ...(found.kind === 'question' ? found.options.flatMap(({ next }) => below(next)) : [])];
  };
  return below(guide.rootId);
}

/** Every outcome that can be come to from a node, by walking all edges. */
function obviousOutcomes(guide: Guide, from: NodeId): ReadonlySet<string> {
  const { node, owner } = indexGuide(guide);
  const seen = new Set<string>();
  const open: NodeId[] = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const found = node(id);
    if (found === undefined || seen.has(id)) continue;
    seen.add(id);
    if (found.kind === 'reference') open.push(found.to);
    if (found.kind === 'question') for (const option of found.options) if (option.next !== null && owner(option.next)?.option === option) open.push(option.next);
  }
  return new Set([...seen].filter((id) => node(id)?.kind === 'outcome'));
}

describe('the reading order', () => {
  it('is a question, then all behind its first option, then all behind its second', () => {
    fc.assert(
      fc.property(faultlessGuides, (guide) => {
        expect(readingOrder(guide).nodes.map(({ id }) => id)).toEqual(obviousOrder(guide));
      }),
      runs,
    );
  });

  it('has each node once, its branch behind it, and its parent before it, whatever is wrong', () => {
    fc.assert(
      fc.property(randomGuides, (guide) => {
        const { nodes, parents, options, ends, levels, placeOf } = readingOrder(guide);
        expect(nodes.map(({ id }) => id).sort()).toEqual([...new Set(guide.nodes.map(({ id }) => id))].sort());
        nodes.forEach(({ id }, place) => {
          expect(placeOf(id)).toBe(place);
          const parent = parents[place]!;
          if (parent < 0) return expect(levels[place]).toBe(1);
          const question = nodes[parent]!;
          expect(question.kind === 'question' && question.options[options[place]!]!.next).toBe(id);
          expect(levels[place]).toBe(levels[parent]! + 1);
          expect(place).toBeGreaterThan(parent);
          expect(ends[place]).toBeLessThanOrEqual(ends[parent]!);
        });
      }),
      runs,
    );
  });

  it('numbers the questions from 1', () => {
    const { nodes, numbers } = readingOrder(sampleGuide);
    const asked = nodes.flatMap(({ kind }, place) => (kind === 'question' ? [numbers[place]] : []));
    expect(asked).toEqual(asked.map((_, index) => index + 1));
    expect(nodes.flatMap(({ kind }, place) => (kind === 'question' ? [] : [numbers[place]])).every((number) => number === 0)).toBe(true);
  });

  it('keeps what nothing leads to, and circles, behind the rest', () => {
    const question = (id: `q_${string}`, next: NodeId | null): GuideNode => ({ id, kind: 'question', variableId: 'var_kind', text: id, ask: 'options', options: [{ id: `opt_${id}`, text: '', guard: { kind: 'any' }, next }] });
    const { nodes, parents } = readingOrder({ ...sampleGuide, rootId: 'q_root', nodes: [question('q_a', 'q_b'), question('q_b', 'q_a'), question('q_alone', null), question('q_root', 'out_gone')] });
    expect(nodes.map(({ id }) => id)).toEqual(['q_root', 'q_alone', 'q_a', 'q_b']);
    expect([...parents]).toEqual([-1, -1, -1, 2]);
  });

  it('takes a chain of ten thousand', () => {
    const nodes = Array.from({ length: 10_000 }, (_, at): GuideNode => ({ id: `q_${at}`, kind: 'question', variableId: 'var_kind', text: '', ask: 'options', options: [{ id: `opt_${at}`, text: '', guard: { kind: 'any' }, next: at < 9999 ? `q_${at + 1}` : null }] }));
    const order = readingOrder({ ...sampleGuide, rootId: 'q_0', nodes });
    expect(order.levels[9999]).toBe(10_000);
    expect(order.ends[0]).toBe(10_000);
  });
});

describe('the situations behind a place', () => {
  it('are the different outcomes that walking all edges comes to', () => {
    fc.assert(
      fc.property(randomGuides, (guide) => {
        const order = readingOrder(guide);
        order.nodes.forEach(({ id }, place) => {
          expect(situationsBehind(order, place)).toBe(obviousOutcomes(guide, id).size);
        });
      }),
      runs,
    );
  });

  it('are counted in a large guide too', () => {
    const guide = bigGuide(10_000);
    const order = readingOrder(guide);
    for (const place of [0, 5, 500, 9000]) expect(situationsBehind(order, place)).toBe(obviousOutcomes(guide, order.nodes[place]!.id).size);
  });
});
