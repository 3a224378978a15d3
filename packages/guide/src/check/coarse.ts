import type { Id } from '@zhengwu/core';
import type { LocalBox } from '../space/partition.js';
import { isPicked, type Arrival } from '../space/ways.js';
import { caseOf, type Case } from './way-case.js';

/** An answer that an option stands for, or an addition's condition on it, is cut by what comes later. */
export interface CoarseFact {
  readonly optionId: Id<'opt'>;
  /** The question that cuts it. */
  readonly byNode: number;
  readonly place: number;
  readonly example: Case;
}

/**
 * Where an option was picked that stands for several answers, and what arrives here needs to know which: the first such
 * arrival, by the question that asked.
 */
export function lookForCuts(arrival: Arrival, cuts: Map<number, CoarseFact>): void {
  const { graph, question, places, whole, offers, box, steps } = arrival;
  const note = (place: number, cut: LocalBox): void => {
    const asker = steps.find((step) => step.question.place === place);
    if (asker === undefined || !isPicked(graph, asker.question)) return;
    const node = graph.indexOf(asker.question.node.id);
    if (!cuts.has(node)) cuts.set(node, { optionId: asker.branch.part.id, byNode: arrival.index, place, example: caseOf(arrival, cut) });
  };
  const wasAsked = new Set(places.filter((place) => box[place] !== undefined));
  for (const { part } of offers) {
    part.forEach((set, at) => {
      const place = places[at];
      // The question's own variable is cut here only if it was asked before.
      if (place !== undefined && set !== whole[at] && wasAsked.has(place)) note(place, part);
    });
  }
  if (question.extras.length === 0) return;
  for (const { part, branch } of offers) {
    const [own] = part;
    for (const extra of question.extras) {
      if (extra.isNever || own === undefined) continue;
      const taken = own.intersect(extra.set);
      if (taken.isEmpty || extra.when.some(({ place, set }) => box[place]?.intersect(set).isEmpty ?? true)) continue;
      for (const { place, set } of extra.when) {
        const at = places.indexOf(place);
        const arriving = at >= 0 ? part[at] : box[place];
        if (arriving !== undefined && !set.covers(arriving) && graph.space.axes[place]?.dimension.state === 'exact') note(place, part);
      }
      if (taken === own) continue;
      if (wasAsked.has(question.place)) note(question.place, part);
      else if (isPicked(graph, question) && !cuts.has(arrival.index)) {
        cuts.set(arrival.index, { optionId: branch.part.id, byNode: arrival.index, place: question.place, example: caseOf(arrival, [taken, ...part.slice(1)]) });
      }
    }
  }
}
