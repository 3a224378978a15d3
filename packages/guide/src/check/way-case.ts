import type { Witness } from '@zhengwu/core';
import type { GuideGraph, QuestionNode } from '../space/guide-graph.js';
import type { LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';
import type { Arrival, WayLink } from '../space/ways.js';
import { witnessOf } from '../space/witness.js';

/** An answer at a question and the way to it. */
export interface Case {
  readonly question: QuestionNode;
  readonly way: WayLink | undefined;
  /** The variables that the question's options read, and what of them is meant. */
  readonly places: readonly number[];
  readonly local: LocalBox;
}

/** The case as answers, the whole way to the question among them. Only what is shown is spelt out. */
export function witnessOfCase({ space }: GuideGraph, { question, way, places, local }: Case): Witness {
  const box: (ValueSet | undefined)[] = space.axes.map(() => undefined);
  const asked = [question.place];
  // What a later step left of a variable is part of what an earlier one did: the first met from the end counts.
  const put = (at: readonly number[], sets: LocalBox): void => {
    at.forEach((place, each) => {
      box[place] ??= sets[each];
    });
  };
  put(places, local);
  for (let link = way; link !== undefined; link = link.before) {
    put(link.places, link.part);
    asked.push(link.question.place);
  }
  return witnessOf(space, box, new Set(asked.reverse()));
}

/** A part of what arrives at a question, and the way it came. */
export function caseOf({ question, way, places }: Arrival, local: LocalBox): Case {
  return { question, way, places, local };
}
