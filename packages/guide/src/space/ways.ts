import type { GuideGraph, OptionBranch, QuestionNode } from './guide-graph.js';
import type { LocalBox } from './partition.js';
import { lookedAtBelow } from './looked-at.js';
import type { ValueSet } from './value-set.js';

/** An option as it is offered to those who arrive. */
export interface Offer {
  readonly branch: OptionBranch;
  /** What of the arriving box it takes, over `Arrival.places`. Never empty. */
  readonly part: LocalBox;
}

/** The box at its arrival at a question. */
export interface Arrival {
  readonly graph: GuideGraph;
  readonly index: number;
  readonly question: QuestionNode;
  /** Questions passed before, with the option taken. Changes as the walk goes on, as `box` does. */
  readonly steps: readonly WayStep[];
  /** The same for whoever keeps it: nothing is copied for it. */
  readonly way: WayLink | undefined;
  /** Of each variable what the way has left of it; `undefined` if it was not asked. Changes as the walk goes on: copy what you keep. */
  readonly box: readonly (ValueSet | undefined)[];
  /** The question's own place and those its options' conditions read, as far as the way has asked them. */
  readonly places: readonly number[];
  /** The arriving box over `places`. */
  readonly whole: LocalBox;
  readonly offers: readonly Offer[];
  /** Whether the sets are exact: the variable exists, and it and what conditions read have domains with values. */
  readonly isExact: boolean;
}

export interface WayStep {
  readonly question: QuestionNode;
  readonly branch: OptionBranch;
}

/** A way from its end: the step taken last, what it left of the variables it reads, and the way before it. */
export interface WayLink extends WayStep {
  readonly before: WayLink | undefined;
  readonly places: readonly number[];
  readonly part: LocalBox;
}

/** What a walk tells. */
export interface WayVisitor {
  readonly question?: (arrival: Arrival) => void;
  /** An outcome is reached. */
  readonly outcome?: (index: number, box: readonly (ValueSet | undefined)[], steps: readonly WayStep[], way: WayLink | undefined) => void;
  /** An option leads nowhere, or a reference to nothing. */
  readonly end?: (index: number, box: readonly (ValueSet | undefined)[], steps: readonly WayStep[]) => void;
}

/** `complete`: every way was walked. `budget`: what was not seen is not known. */
export type WalkEnd = 'complete' | 'budget';

/** Questions that are visited before a walk gives up. */
export const MOST_VISITS = 200_000;

/** Visits between two places to pause. */
const PAUSE_EVERY = 128;

export interface WalkOptions {
  /** Whether nodes that several ways lead to are entered once for boxes that fare alike; true if absent. */
  readonly shares?: boolean;
  /** Visits of questions and outcomes; `MOST_VISITS` if absent. */
  readonly budget?: number;
  /** Sets that variables, by place, are confined to. */
  readonly within?: ReadonlyMap<number, ValueSet>;
  /** 1 for each node that ways may enter; every node if absent. */
  readonly through?: Uint8Array;
}

interface Frame {
  readonly node: number;
  readonly way: WayLink | undefined;
  readonly offers: readonly Offer[];
  readonly places: readonly number[];
  next: number;
  /** What the descent into the present offer replaced, over `places`. */
  undo: readonly (ValueSet | undefined)[] | undefined;
}

/**
 * Walks every way from the root with a box: of each variable, what the answers so far leave of it. Depth first, with undo;
 * nothing recurses. A node that several ways lead to is entered once for each different box over the variables that it and
 * what lies below it look at (`shares`); with `shares` false, once for each way.
 */
export function* walkWays(graph: GuideGraph, visitor: WayVisitor, { shares = true, budget = MOST_VISITS, within, through }: WalkOptions = {}): Generator<undefined, WalkEnd> {
  const box: (ValueSet | undefined)[] = graph.space.axes.map(() => undefined);
  const steps: WayStep[] = [];
  const frames: Frame[] = [];
  const onWay = new Uint8Array(graph.nodes.length);
  const entered = new Set<string>();
  const lookedAt = lookedAtBelow(graph);
  // Where an option was picked, what comes later may have to ask for the value: who asked first is part of the state.
  const pickers: (number | undefined)[] = [];
  const stateOf = (place: number): string => {
    const picker = pickers[place];
    return picker === undefined ? String(box[place]?.id ?? '') : `${String(box[place]?.id ?? '')}@${String(picker)}`;
  };
  let visits = 0;

  const isNew = (node: number): boolean => {
    if (onWay[node] === 1) return false;
    if (!shares || (graph.entries[node] ?? 0) < 2) return true;
    const key = `${String(node)}:${lookedAt(node, stateOf)}`;
    if (entered.has(key)) return false;
    entered.add(key);
    return true;
  };
  const enter = (start: number, way: WayLink | undefined): void => {
    let node = start;
    const passed: number[] = [];
    for (;;) {
      const at = graph.nodes[node];
      if (at === undefined) {
        visitor.end?.(passed[passed.length - 1] ?? -1, box, steps);
        break;
      }
      if (through?.[node] === 0 || !isNew(node)) break;
      if (at.kind === 'outcome') {
        visits += 1;
        visitor.outcome?.(node, box, steps, way);
        break;
      }
      if (at.kind === 'question') {
        visits += 1;
        onWay[node] = 1;
        const arrival = arrivalAt(graph, node, at, box, steps, way, within);
        visitor.question?.(arrival);
        frames.push({ node, way, offers: arrival.offers, places: arrival.places, next: 0, undo: undefined });
        break;
      }
      // A chain of references; in a circle of them the way ends.
      if (passed.includes(node)) break;
      passed.push(node);
      node = at.next;
    }
  };

  if (graph.root < 0) return 'complete';
  enter(graph.root, undefined);
  let pauseAt = PAUSE_EVERY;
  for (let frame = frames[frames.length - 1]; frame !== undefined; frame = frames[frames.length - 1]) {
    if (visits >= budget) return 'budget';
    if (visits >= pauseAt) {
      pauseAt = visits + PAUSE_EVERY;
      yield undefined;
    }
    if (frame.undo !== undefined) {
      restore(box, frame.places, frame.undo);
      frame.undo = undefined;
      const step = steps.pop();
      if (step !== undefined && pickers[step.question.place] === frame.node) pickers[step.question.place] = undefined;
    }
    const offer = frame.offers[frame.next];
    if (offer === undefined) {
      onWay[frame.node] = 0;
      frames.pop();
      continue;
    }
    frame.next += 1;
    frame.undo = frame.places.map((place) => box[place]);
    restore(box, frame.places, offer.part);
    const question = graph.nodes[frame.node];
    if (question?.kind !== 'question') continue;
    steps.push({ question, branch: offer.branch });
    if (isPicked(graph, question) && frame.undo[0] === undefined) pickers[question.place] = frame.node;
    enter(offer.branch.next, { question, branch: offer.branch, before: frame.way, places: frame.places, part: offer.part });
  }
  return 'complete';
}

function restore(box: (ValueSet | undefined)[], places: readonly number[], sets: readonly (ValueSet | undefined)[]): void {
  places.forEach((place, at) => {
    box[place] = sets[at];
  });
}

/** Whether an option of the question is picked, not the value given. */
export function isPicked({ space }: GuideGraph, { node, place }: QuestionNode): boolean {
  const kind = space.axes[place]?.variable.domain.kind;
  return node.ask === 'options' && kind !== 'choices' && kind !== 'region';
}

/** What arrives at a question with a box, and what each option takes of it. */
export function arrivalAt(graph: GuideGraph, index: number, question: QuestionNode, box: Arrival['box'], steps: readonly WayStep[], way?: WayLink, within?: WalkOptions['within']): Arrival {
  const axis = graph.space.axes[question.place];
  const asked = question.conditionPlaces.filter((place) => box[place] !== undefined);
  const isExact = axis?.dimension.state === 'exact' && asked.every((place) => graph.space.axes[place]?.dimension.state === 'exact');
  if (axis === undefined) {
    // Nobody can answer a question without a variable; what lies behind it is walked all the same.
    const offers = question.options.map((branch) => ({ branch, part: [] }));
    return { graph, index, question, steps, way, box, places: [], whole: [], offers, isExact: false };
  }
  const places = [question.place, ...asked];
  const whole = places.map((place) => box[place] ?? within?.get(place) ?? axis.dimension.all);
  const offers: Offer[] = [];
  for (const branch of question.options) {
    const part = isExact ? partOf(branch, box, places, whole) : whole;
    if (part !== undefined) offers.push({ branch, part });
  }
  return { graph, index, question, steps, way, box, places, whole, offers, isExact };
}

/** What an option takes of the box; `undefined` if nothing. A condition on what the way has not asked does not hold. */
function partOf(branch: OptionBranch, box: readonly (ValueSet | undefined)[], places: readonly number[], whole: LocalBox): LocalBox | undefined {
  const [arriving] = whole;
  if (arriving === undefined || branch.isNever) return undefined;
  const taken = arriving.intersect(branch.set);
  if (taken.isEmpty) return undefined;
  if (branch.when.length === 0 && whole.length === 1) return [taken];
  const part = [taken, ...whole.slice(1)];
  for (const { place, set } of branch.when) {
    if (box[place] === undefined) return undefined;
    const at = places.indexOf(place);
    const left = part[at]?.intersect(set);
    if (left === undefined || left.isEmpty) return undefined;
    part[at] = left;
  }
  return part;
}
