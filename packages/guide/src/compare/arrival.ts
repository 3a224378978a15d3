import type { Extra, Option } from '../model/node.js';
import type { AnswerSpace, Box } from '../space/answer-space.js';
import type { Branch, OptionBranch, QuestionNode } from '../space/guide-graph.js';
import type { LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';

/** The box at its arrival at a question. */
export interface Arrival {
  readonly question: QuestionNode;
  /** The question's own place and those its options' conditions read, as far as the way has asked them. */
  readonly places: readonly number[];
  /** The arriving box over `places`. */
  readonly whole: LocalBox;
  readonly offers: readonly Offer[];
}

export interface Offer {
  readonly branch: OptionBranch;
  readonly part: LocalBox;
}

/** What the answers so far leave of the variables that the question reads, and what each option takes of it. */
export function arrivalAt(space: AnswerSpace, question: QuestionNode, box: Box, within?: ReadonlyMap<number, ValueSet>): Arrival {
  const { place } = question;
  const places = [place, ...question.conditionPlaces.filter((each) => each !== place && box[each] !== undefined)];
  const whole = places.map((each) => box[each] ?? within?.get(each) ?? space.axes[each]?.dimension.all).filter((set): set is ValueSet => set !== undefined);
  const offers = question.options.flatMap((branch): Offer[] => {
    const part = heldBy(places, whole, box, branch);
    return part === undefined ? [] : [{ branch, part }];
  });
  return { question, places, whole, offers };
}

/** What of a box an option or an addition takes; `undefined` if nothing. A condition on what the way has not asked before does not hold. */
export function heldBy(places: readonly number[], box: LocalBox, asked: Box, { set: own, when, isNever }: Branch<Option | Extra>): LocalBox | undefined {
  if (isNever || when.some(({ place }) => asked[place] === undefined)) return undefined;
  const held = [...box];
  // The question's own place stands first.
  for (const { place, set } of [{ place: places[0], set: own }, ...when]) {
    const at = place === undefined ? -1 : places.indexOf(place);
    const taken = held[at]?.intersect(set);
    if (taken === undefined || taken.isEmpty) return undefined;
    held[at] = taken;
  }
  return held;
}
