import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Check } from '@zhengwu/core';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { walkWays } from '../space/ways.js';
import { at } from './guide-check.js';
import { guardRules } from './guard-rules.js';
import { outcomeName } from './outcome-name.js';
import { pathRules } from './path-rules.js';
import { wayFacts } from './way-facts.js';

/** Outcomes that are named; the finding says how many there are. */
const MOST_NAMED = 6;

/**
 * A fact that shared data fixes, and which the citizen cannot correct, may say only part of its domain: what only the rest
 * leads to cannot be reached by whoever the data knows.
 */
export const checkPrefills: Check<Guide, GuideContext> = {
  name: 'guide/prefills',
  *steps(guide, context) {
    const facts = yield* wayFacts(guide);
    const { graph } = facts;
    if (!facts.isConclusive) return;
    for (const { variable, dimension, place } of graph.space.axes) {
      const { prefill } = variable;
      if (prefill?.isFixed !== true || prefill.gives === undefined || dimension.state !== 'exact') continue;
      const given = dimension.setOf(prefill.gives);
      // What takes nothing is a fault of the guard.
      if (given.isEmpty || given === dimension.all) continue;
      const reached = new Set<number>();
      let end: 'complete' | 'budget' = 'budget';
      try {
        end = yield* walkWays(graph, { outcome: (index) => reached.add(index) }, { within: new Map([[place, given]]) });
      } catch (error) {
        if (!(error instanceof DiagramOverflow)) throw error;
      }
      if (end === 'budget') {
        yield guardRules.finding('guide/undecided', at(variable.id, 'prefill'), { what: 'prefill', name: variable.name });
        continue;
      }
      const lost = [...facts.outcomes].filter((index) => !reached.has(index)).flatMap((index) => {
        const node = graph.nodes[index];
        return node?.kind === 'outcome' ? [node.node] : [];
      });
      if (lost.length === 0) continue;
      const names = lost.slice(0, MOST_NAMED).map((outcome) => outcomeName(guide, outcome, context));
      const related = lost.map(({ id }) => at(id));
      yield pathRules.finding('guide/prefill-excludes', at(variable.id, 'prefill/gives'), { variable: variable.name, names, count: lost.length }, { related });
    }
  },
};
