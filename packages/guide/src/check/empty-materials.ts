import type { Finding } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Outcome } from '../model/node.js';
import type { GuideGraph } from '../space/guide-graph.js';
import { at } from './guide-check.js';
import type { DemandJudge } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { materialRules } from './material-rules.js';
import { partOutside, WHOLE, WitnessMaker, type Case } from './way-part.js';
import type { Demand } from './way-demand.js';
import { outcomeName } from './outcome-name.js';

/** An application for which nothing has to be handed in must be meant; and what is meant to need nothing asks for nothing. */
export function judgeEmptiness(graph: GuideGraph, context: GuideContext, nameOf: (materialId: string) => string): DemandJudge {
  const witnesses = new WitnessMaker(graph);
  const empty = new Map<Outcome, Case>();
  const asking = new Map<Outcome, { readonly materialId: string; readonly case: Case }>();
  let isUndecided = false;
  const visit = (demand: Demand): void => {
    const { outcome, end, box, uses } = demand;
    if (end.needsNothing === true) {
      const [held] = [...uses.values()].flat();
      if (held !== undefined && !asking.has(outcome)) asking.set(outcome, { materialId: held.what.materialId, case: witnesses.of(demand, held.part) });
      return;
    }
    if (empty.has(outcome)) return;
    // The usual case first: something is wanted of all.
    for (const held of uses.values()) if (held.some(({ part }) => part.size === 0)) return;
    const without = partOutside(box, WHOLE, [...uses.values()].flat().map(({ part }) => part));
    if (without === 'undecided') isUndecided = true;
    else if (without !== undefined) empty.set(outcome, witnesses.of(demand, without));
  };
  return {
    visit,
    isUndecided: () => isUndecided,
    *findings(): Iterable<Finding> {
      for (const [outcome, shown] of empty) {
        const { end } = outcome;
        if (end.kind !== 'handle') continue;
        // Confirmed only where nobody at all hands in anything; elsewhere an answer lacks its material.
        const fixes = end.uses.length === 0 ? [fix('outcome/set-end', { id: outcome.id, end: { ...end, needsNothing: true } })] : [];
        yield materialRules.finding('guide/no-materials', at(outcome.id, 'end/uses'), { outcome: outcomeName(graph.guide, outcome, context) }, { ...shown, fixes });
      }
      for (const [outcome, { materialId, case: shown }] of asking) {
        const { end } = outcome;
        if (end.kind !== 'handle') continue;
        const { needsNothing: _, ...rest } = end;
        const params = { outcome: outcomeName(graph.guide, outcome, context), material: nameOf(materialId) };
        yield materialRules.finding('guide/needs-nothing-but-asks', at(outcome.id, 'end/needsNothing'), params, { ...shown, fixes: [fix('outcome/set-end', { id: outcome.id, end: rest })] });
      }
    },
  };
}
