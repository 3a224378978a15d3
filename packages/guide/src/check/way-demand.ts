import type { GuideContext } from '../model/context.js';
import type { MaterialUse } from '../model/material-use.js';
import type { End, Outcome } from '../model/node.js';
import type { Box } from '../space/answer-space.js';
import type { Branch, GuideGraph, QuestionNode } from '../space/guide-graph.js';
import type { Extra } from '../model/node.js';
import type { ValueSet } from '../space/value-set.js';
import { walkWays, type WayStep } from '../space/ways.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { adderOfBase, adderOfExtra, adderOfOption, adderOfOutcome, type Adder } from './adder.js';
import { WHOLE, type Part } from './way-part.js';

/** Something that an adder adds on a way, to those in the part. */
export interface Held<What> {
  readonly what: What;
  readonly adder: Adder;
  readonly part: Part;
}

/** One way to an application: who goes it, and what is added on it. */
export interface Demand {
  readonly outcome: Outcome;
  readonly end: Extract<End, { readonly kind: 'handle' }>;
  readonly adder: Adder;
  readonly box: Box;
  readonly steps: readonly WayStep[];
  /** By material id. */
  readonly uses: ReadonlyMap<string, readonly Held<MaterialUse>[]>;
  /** By situation id. */
  readonly situations: ReadonlyMap<string, readonly Held<string>[]>;
}

/** Questions and outcomes visited before the walk gives up. */
const MOST_VISITS = 200_000;

/** Whether every way was seen with all that is added on it; if not, whether that is for want of computing it. */
export type DemandsSeen = 'all' | 'faulty' | 'undecided';

/**
 * Walks every way to an application, each by itself, for what earlier answers add differs from way to way. Box and steps are
 * only good while `visit` runs. Ways that nobody can go are left out: a question on them asks for a variable that does not
 * exist or has no values, which is said elsewhere (`faulty`). So are those on which a variable has more values than are
 * computed (`undecided`), as after the budget.
 */
export function* walkDemands(graph: GuideGraph, context: GuideContext, visit: (demand: Demand) => void): Generator<undefined, DemandsSeen> {
  const { guide } = graph;
  const base = adderOfBase(guide);
  const known = new Map<object, Adder>();
  const once = <Key extends object>(key: Key, make: (key: Key) => Adder): Adder => {
    let adder = known.get(key);
    if (adder === undefined) {
      adder = make(key);
      known.set(key, adder);
    }
    return adder;
  };
  const states = graph.space.axes.map(({ dimension }) => dimension.state);
  let seen: DemandsSeen = 'all';
  const outcome = (index: number, box: Box, steps: readonly WayStep[]): void => {
    const node = graph.nodes[index];
    if (node?.kind !== 'outcome' || node.node.end.kind !== 'handle') return;
    for (const { question } of steps) {
      const state = states[question.place];
      if (state === 'exact') continue;
      if (state === 'tooMany') seen = 'undecided';
      else if (seen === 'all') seen = 'faulty';
      return;
    }
    const uses = new Map<string, Held<MaterialUse>[]>();
    const situations = new Map<string, Held<string>[]>();
    const add = (adder: Adder, part: Part): void => {
      for (const use of adder.uses) pushTo(uses, use.materialId, { what: use, adder, part });
      for (const id of adder.situationIds) pushTo(situations, id, { what: id, adder, part });
    };
    add(base, WHOLE);
    for (const [at, { question, branch }] of steps.entries()) {
      const { uses: added, situationIds } = branch.part;
      if (added !== undefined || situationIds !== undefined) add(once(branch.part, adderOfOption), WHOLE);
      for (const extra of question.extras) {
        const part = partOfExtra(box, steps, at, question, extra);
        if (part !== undefined) add(once(extra.part, (each) => adderOfExtra(each, question.node)), part);
      }
    }
    const adder = once(node.node, (each) => adderOfOutcome(each, guide, context));
    add(adder, WHOLE);
    visit({ outcome: node.node, end: node.node.end, adder, box, steps, uses, situations });
  };
  try {
    const end = yield* walkWays(graph, { outcome }, { shares: false, budget: MOST_VISITS });
    return end === 'complete' ? seen : 'undecided';
  } catch (error) {
    if (error instanceof DiagramOverflow) return 'undecided';
    throw error;
  }
}

function pushTo<What>(lists: Map<string, Held<What>[]>, key: string, held: Held<What>): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [held]);
  else list.push(held);
}

/** Who of those on the way has the addition. A condition on what was not asked before does not hold. */
function partOfExtra(box: Box, steps: readonly WayStep[], at: number, question: QuestionNode, extra: Branch<Extra>): Part | undefined {
  if (extra.isNever) return undefined;
  const part = new Map<number, ValueSet>();
  const narrow = (place: number, set: ValueSet): boolean => {
    const arriving = box[place];
    if (arriving === undefined) return false;
    const left = (part.get(place) ?? arriving).intersect(set);
    if (left.isEmpty) return false;
    if (left === arriving) part.delete(place);
    else part.set(place, left);
    return true;
  };
  if (!narrow(question.place, extra.set)) return undefined;
  for (const { place, set } of extra.when) {
    const asker = steps.findIndex((step) => step.question.place === place);
    if (asker < 0 || asker >= at) return undefined;
    if (!narrow(place, set)) return undefined;
  }
  return part;
}
