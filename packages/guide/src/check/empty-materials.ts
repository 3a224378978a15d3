import type { Finding } from '@zhengwu/core';
import type { Outcome } from '../model/node.js';
import { at } from './guide-check.js';
import { ResultNotes, type DemandJudge } from './demand-judge.js';
import { fix } from './guide-fix.js';
import { materialRules } from './material-rules.js';
import { outcomeName } from './outcome-name.js';
import { Tally } from './tally.js';
import { partOutside, WHOLE, WitnessMaker, type Case } from './way-part.js';
import type { Demand } from './way-demand.js';

/** Of one result: that some need nothing, or that it is meant to need nothing and asks some for this. */
interface Note {
  readonly outcome: Outcome;
  readonly case: Case;
  readonly asked?: string;
}

const UNDECIDED = 'undecided';

/** An application for which nothing has to be handed in must be meant; and what is meant to need nothing asks for nothing. */
export function judgeEmptiness(nameOf: (materialId: string) => string): DemandJudge {
  const notes = new ResultNotes<Note>();
  const undecided = new Tally();
  const visit = ({ result, outcome, end, box, way, uses }: Demand): void => {
    if (notes.of(result) !== undefined) return;
    if (end.needsNothing === true) {
      const [held] = [...uses.values()].flat();
      if (held !== undefined) notes.at(result, () => ({ outcome, asked: held.what.materialId, case: { way, part: held.part } }));
      return;
    }
    // The usual case first: something is wanted of all.
    for (const held of uses.values()) if (held.some(({ part }) => part.size === 0)) return;
    const part = partOutside(box, WHOLE, [...uses.values()].flat().map((held) => held.part));
    if (part === 'undecided') undecided.note(result, UNDECIDED);
    else if (part !== undefined) notes.at(result, () => ({ outcome, case: { way, part } }));
  };
  return {
    visit,
    forget: (result) => {
      for (const each of [notes, undecided]) each.forget(result);
    },
    renumber: (now) => {
      for (const each of [notes, undecided]) each.renumber(now);
    },
    isUndecided: () => undecided.count(UNDECIDED) > 0,
    *findings({ graph, context }): Iterable<Finding> {
      const witnesses = new WitnessMaker(graph);
      for (const [, { outcome, asked, case: shown }] of notes.inOrder()) {
        const { end } = outcome;
        if (end.kind !== 'handle') continue;
        const name = outcomeName(graph.guide, outcome, context);
        if (asked === undefined) {
          // Confirmed only where nobody at all hands in anything; elsewhere an answer lacks its material.
          const fixes = end.uses.length === 0 ? [fix('outcome/set-end', { id: outcome.id, end: { ...end, needsNothing: true } })] : [];
          yield materialRules.finding('guide/no-materials', at(outcome.id, 'end/uses'), { outcome: name }, { ...witnesses.of(shown), fixes });
        } else {
          const { needsNothing: _, ...rest } = end;
          const params = { outcome: name, material: nameOf(asked) };
          yield materialRules.finding('guide/needs-nothing-but-asks', at(outcome.id, 'end/needsNothing'), params, { ...witnesses.of(shown), fixes: [fix('outcome/set-end', { id: outcome.id, end: rest })] });
        }
      }
    },
  };
}
