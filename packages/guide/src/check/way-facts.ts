import type { Guide } from '../model/guide.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { guideGraph, type GuideGraph } from '../space/guide-graph.js';
import { overlapsOf, remainderOf, unionOf, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';
import { MOST_VISITS, walkWays, type Arrival } from '../space/ways.js';
import { lookForCuts, type CoarseFact } from './coarse.js';
import { graphChange, type GraphChange } from './graph-change.js';
import { cyclesOf } from './graph-shape.js';
import type { Silence } from './speaking.js';
import { caseOf, type Case } from './way-case.js';

/** Two options that take the same answer; `first` and `second` are their places in the question. */
export interface OverlapFact {
  readonly first: number;
  readonly second: number;
  /** The values of the question's variable that both take on some way. */
  readonly shared: ValueSet;
  readonly example: Case;
}

/** What the ways through the guide show of one question, over all arrivals. */
export interface QuestionFacts {
  readonly node: number;
  readonly example: Case;
  /** Whether everything said here is exact. */
  isExact: boolean;
  /** Whether overlaps and gaps could not be decided within their budget. */
  isUndecided: boolean;
  /** Values that no option takes on some way, and those that one takes on some way. */
  missed: ValueSet | undefined;
  taken: ValueSet | undefined;
  gap: Case | undefined;
  readonly overlaps: Map<string, OverlapFact>;
  hasMoreOverlaps: boolean;
  readonly isOffered: Uint8Array;
  /** The variable was asked before: on some way, and on all of them with one option left for all that arrives. */
  askedBefore: { readonly by: number; readonly example: Case } | undefined;
  isAlwaysAnswered: boolean;
  /** Places of history conditions, options' and extras', that some way has asked. */
  readonly conditionsAsked: Set<number>;
  /** On some way the option depends on the question's own variable. */
  dependsOnOwn: boolean;
  /** Earlier questions, or this one, whose answer it needs to know more exactly than it is given. */
  readonly cuts: Map<number, CoarseFact>;
}

/** What one walk over all ways found out. */
export interface WayFacts {
  readonly graph: GuideGraph;
  /** False where the budget ended. */
  readonly isComplete: boolean;
  /** Whether what was not seen does not exist: all was walked, and no circle cut a way short. */
  readonly isConclusive: boolean;
  /** By node, in the nodes' order, as all that follows: in whatever order the ways were walked, the same is said. */
  readonly questions: ReadonlyMap<number, QuestionFacts>;
  readonly outcomes: ReadonlySet<number>;
  /** For each question asked too coarsely, the first other question that shows it. */
  readonly coarse: ReadonlyMap<number, CoarseFact>;
  /** Arrivals that were looked at, or more. */
  readonly visits: number;
}

/** Pairs of overlapping options that are named for one question. */
export const MOST_OVERLAPS = 40;

const known = new WeakMap<object, WayFacts>();

/** Walks every way, pausing between; whoever asks second finds the facts, and so does who changed texts alone. */
export function* wayFacts(guide: Guide): Generator<undefined, WayFacts> {
  const graph = guideGraph(guide);
  const former = known.get(graph.logic);
  if (former !== undefined) return { ...former, graph };
  const facts = yield* gather(graph);
  known.set(graph.logic, facts);
  return facts;
}

/** The facts gathered last of a guide all of whose ways were seen: the next is mostly the same guide, one edit later. */
let latest: WeakRef<WayFacts> | undefined;

function* gather(graph: GuideGraph): Generator<undefined, WayFacts> {
  const isAcyclic = cyclesOf(graph).length === 0;
  // In a circle, what a way meets depends on where it came in.
  const seen = (isAcyclic ? yield* walkAgain(graph) : undefined) ?? (yield* walk(graph));
  const { questions } = seen;
  const facts: WayFacts = { ...seen, graph, isConclusive: seen.isComplete && isAcyclic, coarse: coarseOf(questions.values()) };
  if (facts.isConclusive) latest = new WeakRef(facts);
  return facts;
}

type Seen = Pick<WayFacts, 'isComplete' | 'questions' | 'outcomes' | 'visits'>;

/** Walks those ways alone that an edit has touched; `undefined` where all are to be walked. */
function* walkAgain(graph: GuideGraph): Generator<undefined, Seen | undefined> {
  const before = latest?.deref();
  const change = before === undefined ? undefined : graphChange(before.graph, graph);
  if (before === undefined || change === undefined) return undefined;
  const { isTouched, was } = change;
  const again = yield* walk(graph, change);
  const visits = before.visits + again.visits;
  // Whoever walks all of it anew may come to the end of the budget.
  if (!again.isComplete || visits > MOST_VISITS) return undefined;
  const questions = new Map<number, QuestionFacts>();
  const outcomes = new Set<number>();
  for (let index = 0; index < graph.nodes.length; index += 1) {
    const isAgain = isTouched[index] === 1;
    const [from, number] = isAgain ? [again, index] : [before, was[index] ?? -1];
    const found = from.questions.get(number);
    if (found !== undefined) questions.set(index, isAgain || change.isInPlace ? found : renumbered(found, index, change.now));
    if (from.outcomes.has(number)) outcomes.add(index);
  }
  return { isComplete: true, questions, outcomes, visits };
}

/** The same facts where nodes have other numbers. What they speak of lies on the ways to the question and has stayed. */
function renumbered(found: QuestionFacts, node: number, now: Int32Array): QuestionFacts {
  const numberOf = (former: number): number => now[former] ?? -1;
  const { askedBefore, cuts } = found;
  return {
    ...found,
    node,
    askedBefore: askedBefore === undefined ? undefined : { ...askedBefore, by: numberOf(askedBefore.by) },
    cuts: cuts.size === 0 ? cuts : new Map([...cuts].map(([asker, cut]) => [numberOf(asker), { ...cut, byNode: numberOf(cut.byNode) }])),
  };
}

function* walk(graph: GuideGraph, change?: GraphChange): Generator<undefined, Seen> {
  const questions: (QuestionFacts | undefined)[] = [];
  const outcomes = new Uint8Array(graph.nodes.length);
  let [isComplete, visits] = [false, 0];
  try {
    const end = yield* walkWays(
      graph,
      {
        question: (arrival) => {
          visits += 1;
          if (change?.isTouched[arrival.index] !== 0) look(arrival, questions);
        },
        outcome: (index) => {
          visits += 1;
          outcomes[index] = 1;
        },
      },
      change === undefined ? {} : { through: change.isThrough },
    );
    isComplete = end === 'complete';
  } catch (error) {
    if (!(error instanceof DiagramOverflow)) throw error;
  }
  const byNode = new Map<number, QuestionFacts>();
  for (let index = 0; index < questions.length; index += 1) {
    const found = questions[index];
    if (found !== undefined) byNode.set(index, found);
  }
  const reached = new Set<number>();
  outcomes.forEach((isReached, index) => {
    if (isReached === 1) reached.add(index);
  });
  return { isComplete, questions: byNode, outcomes: reached, visits };
}

function coarseOf(questions: Iterable<QuestionFacts>): ReadonlyMap<number, CoarseFact> {
  const coarse = new Map<number, CoarseFact>();
  for (const { cuts } of questions) for (const [asker, cut] of cuts) if (!coarse.has(asker)) coarse.set(asker, cut);
  return coarse;
}

/**
 * Facts that are the same objects in a later revision are of a question that nothing has touched; what a check has not to
 * say of it now, it will not have to say then. Not so where ways were not all seen, or a condition names what nobody asks:
 * for that, the variable may yet come.
 */
export function silenceIn({ graph, isConclusive }: WayFacts, parts: WeakSet<QuestionFacts>): Silence<QuestionFacts> | undefined {
  const lasts = ({ node }: QuestionFacts): boolean => {
    const question = graph.nodes[node];
    return question?.kind === 'question' && question.place >= 0 && ![...question.options, ...question.extras].some(({ isNever }) => isNever);
  };
  return isConclusive ? { parts, lasts } : undefined;
}

function look(arrival: Arrival, questions: (QuestionFacts | undefined)[]): void {
  let facts = questions[arrival.index];
  if (facts === undefined) {
    facts = {
      node: arrival.index,
      example: caseOf(arrival, arrival.whole),
      isExact: true,
      isUndecided: false,
      missed: undefined,
      taken: undefined,
      gap: undefined,
      overlaps: new Map(),
      hasMoreOverlaps: false,
      isOffered: new Uint8Array(arrival.question.options.length),
      askedBefore: undefined,
      isAlwaysAnswered: true,
      conditionsAsked: new Set(),
      dependsOnOwn: false,
      cuts: new Map(),
    };
    questions[arrival.index] = facts;
  }
  lookAtConditions(arrival, facts);
  if (!arrival.isExact) {
    facts.isExact = false;
    facts.isAlwaysAnswered = false;
    facts.dependsOnOwn = true;
    facts.isOffered.fill(1);
    return;
  }
  for (const { branch } of arrival.offers) facts.isOffered[branch.index] = 1;
  lookAtShares(arrival, facts);
  lookAtHistory(arrival, facts);
  lookForCuts(arrival, facts.cuts);
}

function lookAtConditions({ question, box }: Arrival, { conditionsAsked }: QuestionFacts): void {
  if (!question.hasConditions) return;
  for (const { when } of question.options) for (const { place } of when) if (box[place] !== undefined) conditionsAsked.add(place);
  for (const { when } of question.extras) for (const { place } of when) if (box[place] !== undefined) conditionsAsked.add(place);
}

/** Gaps and overlaps. */
function lookAtShares(arrival: Arrival, facts: QuestionFacts): void {
  const { offers, whole } = arrival;
  const [arriving] = whole;
  if (arriving === undefined) return;
  const sets = offers.flatMap(({ part }) => part.slice(0, 1));
  const union = unionOf(sets);
  if (union !== undefined) facts.taken = facts.taken?.union(union) ?? union;
  // The usual case, decided without looking at pairs: one variable, and what the options take fills it exactly.
  const isDisjoint = whole.length === 1 && sets.reduce((sum, { weight }) => sum + weight, 0n) === (union?.weight ?? 0n);
  if (isDisjoint && union === arriving) return;

  const parts = offers.map(({ part }) => part);
  const overlaps = isDisjoint ? [] : overlapsOf(parts, MOST_OVERLAPS + 1);
  for (const { first, second, box } of overlaps) noteOverlap(arrival, facts, first, second, box);
  const remainder = remainderOf(whole, parts, overlaps.length === 0);
  if (remainder === undefined) facts.isUndecided = true;
  for (const box of remainder?.boxes ?? []) {
    const [missed] = box;
    if (missed === undefined) continue;
    facts.missed = facts.missed?.union(missed) ?? missed;
    facts.gap ??= caseOf(arrival, box);
  }
  // Of a gap of which only an example is known, all that arrives may be missed: no fix is exact.
  if (remainder?.isWhole === false) facts.missed = facts.missed?.union(arriving) ?? arriving;
}

function noteOverlap(arrival: Arrival, facts: QuestionFacts, first: number, second: number, box: LocalBox): void {
  const { offers } = arrival;
  const [a, b, shared] = [offers[first], offers[second], box[0]];
  if (a === undefined || b === undefined || shared === undefined) return;
  const [placeA, placeB] = [a.branch.index, b.branch.index];
  const key = `${String(placeA)} ${String(placeB)}`;
  const former = facts.overlaps.get(key);
  if (former !== undefined) facts.overlaps.set(key, { ...former, shared: former.shared.union(shared) });
  else if (facts.overlaps.size >= MOST_OVERLAPS) facts.hasMoreOverlaps = true;
  else facts.overlaps.set(key, { first: placeA, second: placeB, shared, example: caseOf(arrival, box) });
}

/** What earlier answers say already. */
function lookAtHistory(arrival: Arrival, facts: QuestionFacts): void {
  const { box, question, offers, whole, steps } = arrival;
  const isAsked = box[question.place] !== undefined;
  if (isAsked && facts.askedBefore === undefined) {
    const by = steps.find((step) => step.question.place === question.place);
    if (by !== undefined) facts.askedBefore = { by: arrival.graph.indexOf(by.question.node.id), example: caseOf(arrival, whole) };
  }
  const [only] = offers;
  const isAnswered = isAsked && offers.length === 1 && only?.part.every((set, at) => set === whole[at]) === true;
  if (!isAnswered) facts.isAlwaysAnswered = false;
  if (question.extras.length > 0 || offers.length === 0 || offers.some(({ part }) => part[0] !== whole[0])) facts.dependsOnOwn = true;
}
