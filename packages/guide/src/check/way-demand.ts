import type { GuideContext } from '../model/context.js';
import type { MaterialUse } from '../model/material-use.js';
import type { End, Outcome } from '../model/node.js';
import type { Box } from '../space/answer-space.js';
import type { Branch, GuideGraph, QuestionNode } from '../space/guide-graph.js';
import type { Extra } from '../model/node.js';
import type { ValueSet } from '../space/value-set.js';
import { walkWays, type WayLink, type WayStep } from '../space/ways.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { adderOfBase, adderOfExtra, adderOfOption, adderOfOutcome, type Adder } from './adder.js';
import { WHOLE, type Part } from './way-part.js';

/** Something that an adder adds on a way, to those in the part. */
export interface Held<What> {
  readonly what: What;
  readonly adder: Adder;
  readonly part: Part;
  /** The adder and what it adds, as one word. */
  readonly key: string;
}

/** One way to an application: who goes it, and what is added on it. */
export interface Demand {
  /** The result's node, by its number. */
  readonly result: number;
  readonly outcome: Outcome;
  readonly end: Extract<End, { readonly kind: 'handle' }>;
  readonly adder: Adder;
  readonly box: Box;
  readonly steps: readonly WayStep[];
  /** The same as box and steps, for whoever keeps it. */
  readonly way: WayLink | undefined;
  /** By material id. */
  readonly uses: ReadonlyMap<string, readonly Held<MaterialUse>[]>;
  /** By situation id. */
  readonly situations: ReadonlyMap<string, readonly Held<string>[]>;
}

/** Questions and outcomes visited before the walk gives up. */
const MOST_VISITS = 200_000;

/**
 * Whether every way was seen with all that is added on it; if not, whether that is for want of computing it: of some ways
 * (`undecided`), or of all that were still to come (`cutShort`).
 */
export type DemandsSeen = 'all' | 'faulty' | 'undecided' | 'cutShort';

/** What a walk need not look at, and what it could not. */
export interface DemandWalk {
  /** 1 for each node that ways may enter; every node if absent. */
  readonly through?: Uint8Array;
  /** A question or a result is reached. */
  readonly onVisit?: () => void;
  /** A way to the result is left out. */
  readonly onUnseen?: (result: number, why: 'faulty' | 'undecided') => void;
}

/**
 * Walks every way to an application, each by itself, for what earlier answers add differs from way to way. Box and steps are
 * only good while `visit` runs. Ways that nobody can go are left out: a question on them asks for a variable that does not
 * exist or has no values, which is said elsewhere (`faulty`). So are those on which a variable has more values than are
 * computed (`undecided`).
 */
export function* walkDemands(graph: GuideGraph, context: GuideContext, visit: (demand: Demand) => void, { through, onVisit, onUnseen }: DemandWalk = {}): Generator<undefined, DemandsSeen> {
  const { guide } = graph;
  const base = additionsOf(adderOfBase(guide), WHOLE);
  const known = new Map<object, Added>();
  const once = <Key extends object>(key: Key, make: (key: Key) => Adder): Added => {
    let added = known.get(key);
    if (added === undefined) {
      added = additionsOf(make(key), WHOLE);
      known.set(key, added);
    }
    return added;
  };
  const states = graph.space.axes.map(({ dimension }) => dimension.state);
  let seen: DemandsSeen = 'all';
  const outcome = (result: number, box: Box, steps: readonly WayStep[], way: WayLink | undefined): void => {
    onVisit?.();
    const node = graph.nodes[result];
    if (node?.kind !== 'outcome' || node.node.end.kind !== 'handle') return;
    for (const { question } of steps) {
      const state = states[question.place];
      if (state === 'exact') continue;
      const why = state === 'tooMany' ? 'undecided' : 'faulty';
      if (why === 'undecided' || seen === 'all') seen = why;
      onUnseen?.(result, why);
      return;
    }
    const uses = new Map<string, Held<MaterialUse>[]>();
    const situations = new Map<string, Held<string>[]>();
    const add = (added: Added): void => {
      for (const held of added.uses) pushTo(uses, held.what.materialId, held);
      for (const held of added.situations) pushTo(situations, held.what, held);
    };
    add(base);
    for (let at = 0; at < steps.length; at += 1) {
      const step = steps[at];
      if (step === undefined) continue;
      const { question, branch } = step;
      const { uses: added, situationIds } = branch.part;
      if (added !== undefined || situationIds !== undefined) add(once(branch.part, (each) => adderOfOption(each, { questionId: question.node.id, index: branch.index })));
      for (const extra of question.extras) {
        const part = partOfExtra(box, steps, at, question, extra);
        if (part === undefined) continue;
        const whole = once(extra.part, (each) => adderOfExtra(each, question.node, { questionId: question.node.id, index: question.extras.indexOf(extra) }));
        add(part.size === 0 ? whole : additionsOf(whole.adder, part));
      }
    }
    const own = once(node.node, (each) => adderOfOutcome(each, guide, context));
    add(own);
    visit({ result, outcome: node.node, end: node.node.end, adder: own.adder, box, steps, way, uses, situations });
  };
  try {
    const end = yield* walkWays(graph, { outcome, ...(onVisit === undefined ? {} : { question: onVisit }) }, { shares: false, budget: MOST_VISITS, ...(through === undefined ? {} : { through }) });
    return end === 'complete' ? seen : 'cutShort';
  } catch (error) {
    if (error instanceof DiagramOverflow) return 'cutShort';
    throw error;
  }
}

/** What an adder adds to those in a part. */
interface Added {
  readonly adder: Adder;
  readonly uses: readonly Held<MaterialUse>[];
  readonly situations: readonly Held<string>[];
}

function additionsOf(adder: Adder, part: Part): Added {
  return {
    adder,
    uses: adder.uses.map((what) => ({ what, adder, part, key: `${adder.on} ${what.materialId}` })),
    situations: adder.situationIds.map((what) => ({ what, adder, part, key: `${adder.on} ${what}` })),
  };
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
