import type { Guide } from '../../model/index.js';
import type { Answers, AnswerValue } from '../../resolve/answers.js';
import { guideGraph } from '../../space/guide-graph.js';
import type { ValueSet } from '../../space/value-set.js';
import { walkWays, type WayStep } from '../../space/ways.js';

/** Questions that are visited before the search is given up: a person waits for it. */
const BUDGET = 20_000;

/** Answers of some way that comes to an element, conditions on earlier answers kept; `undefined` if none was found. */
export function walkedAnswers(guide: Guide, id: string): Answers | undefined {
  const graph = guideGraph(guide);
  const { axes } = graph.space;
  let found: Answers | undefined;
  const take = (box: readonly (ValueSet | undefined)[], steps: readonly WayStep[], last: readonly (readonly [place: number, set: ValueSet])[] = []): void => {
    const answers: Record<string, { readonly value: AnswerValue }> = {};
    const narrowed = new Map(last);
    for (const place of new Set([...steps.map(({ question }) => question.place), ...narrowed.keys()])) {
      const axis = axes[place];
      const set = narrowed.get(place) ?? box[place];
      const [value] = axis === undefined ? [] : axis.dimension.samples(set ?? axis.dimension.all, 1);
      if (axis !== undefined && value !== undefined) answers[axis.variable.id] = { value };
    }
    found = answers;
  };
  const walk = walkWays(
    graph,
    {
      question: ({ question, steps, box, places, offers }) => {
        if (found !== undefined) return;
        if (question.node.id === id) return take(box, steps);
        const offer = offers.find(({ branch }) => branch.part.id === id);
        if (offer !== undefined) take(box, steps, places.flatMap((place, at) => (offer.part[at] === undefined ? [] : [[place, offer.part[at]] as const])));
      },
      outcome: (index, box, steps) => {
        if (found === undefined && graph.nodes[index]?.node.id === id) take(box, steps);
      },
    },
    { budget: BUDGET },
  );
  for (let step = walk.next(); step.done !== true && found === undefined; step = walk.next());
  return found;
}
