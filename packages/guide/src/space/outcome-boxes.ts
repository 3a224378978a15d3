import type { Id } from '@zhengwu/core';
import type { Guide } from '../model/guide.js';
import type { AnswerSpace, Box } from './answer-space.js';
import { DiagramOverflow } from './decision-diagram.js';
import { guideGraph } from './guide-graph.js';
import { walkWays, type WayStep } from './ways.js';

/** One way to an outcome: who goes it, and which options it passes. */
export interface WayBox {
  readonly box: Box;
  readonly steps: readonly WayStep[];
}

/**
 * All ways to each outcome, whose boxes are disjoint if the guide is exclusive. `isComplete` is false where the budget ended, or
 * where a domain has no values or too many: boxes are wider there than what really goes their way.
 */
export interface OutcomeBoxes {
  readonly ways: ReadonlyMap<Id<'out'>, readonly WayBox[]>;
  readonly isComplete: boolean;
}

/** Every way of the guide, at most `budget` questions and outcomes visited. */
export function outcomeBoxes(guide: Guide, space: AnswerSpace, budget = 100_000): OutcomeBoxes {
  const graph = guideGraph(guide);
  if (graph.space !== space) throw new RangeError('outcomeBoxes: the space of another guide');
  const ways = new Map<Id<'out'>, WayBox[]>();
  const walk = walkWays(
    graph,
    {
      outcome: (index, box, steps) => {
        const node = graph.nodes[index];
        if (node?.kind !== 'outcome') return;
        const others = ways.get(node.node.id);
        const way = { box: [...box], steps: [...steps] };
        if (others === undefined) ways.set(node.node.id, [way]);
        else others.push(way);
      },
    },
    { shares: false, budget },
  );
  try {
    let step = walk.next();
    while (step.done !== true) step = walk.next();
    return { ways, isComplete: step.value === 'complete' && space.isExact };
  } catch (error) {
    if (error instanceof DiagramOverflow) return { ways, isComplete: false };
    throw error;
  }
}
