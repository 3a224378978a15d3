import type { Guide } from '../model/guide.js';
import type { Extra, Option, Outcome, Question } from '../model/node.js';
import type { StuckReason } from '../resolve/resolution.js';
import type { Box } from '../space/answer-space.js';
import { DiagramOverflow } from '../space/decision-diagram.js';
import { guideGraph, type GuideGraph, type QuestionNode } from '../space/guide-graph.js';
import { arrivalAt, heldBy, type Arrival } from './arrival.js';
import { boxIntersection, boxMinus, type LocalBox } from '../space/partition.js';
import type { ValueSet } from '../space/value-set.js';

/** A question passed, with what it added. */
export interface PassedStep {
  readonly question: Question;
  readonly option: Option;
  readonly extras: readonly Extra[];
  /** Of ways that additions do not part: those that may hold, and for which answers. */
  readonly additions?: readonly AdditionWay[];
}

/** Where a way ends. */
export type WayEnd = { readonly kind: 'outcome'; readonly outcome: Outcome } | { readonly kind: 'stuck'; readonly why: StuckReason; readonly nodeId: string | null };

/** All answers that fare alike: the same options, the same additions, the same end. */
export interface AnswerWay {
  /** Over the axes of the guide's space. */
  readonly box: Box;
  readonly steps: readonly PassedStep[];
  readonly end: WayEnd;
}

export interface AnswerWaysOptions {
  /** Steps beyond which the list is given up; 100,000 unless given. */
  readonly budget?: number;
  /** Sets that variables, by place, are confined to. */
  readonly within?: ReadonlyMap<number, ValueSet>;
}

/** All answers that an addition holds for: on one way to its question. */
export interface AdditionWay {
  readonly extra: Extra;
  readonly box: Box;
}

/** Ways by their options alone, and beside them what holds in addition: many additions of one question make no more ways. */
export interface WaysAndAdditions {
  readonly ways: readonly AnswerWay[];
  readonly additions: readonly AdditionWay[];
}

/** Like `answerWays`, with the additions apart: the steps of the ways name which may hold. */
export function waysAndAdditions(guide: Guide, { budget = 100_000, within }: AnswerWaysOptions = {}): WaysAndAdditions | undefined {
  const graph = guideGraph(guide);
  if (!graph.space.isExact) return undefined;
  try {
    const additions: AdditionWay[] = [];
    const ways = new Ways(graph, within, additions).list(budget);
    return ways === undefined ? undefined : { ways, additions };
  } catch (error) {
    if (error instanceof DiagramOverflow) return undefined;
    throw error;
  }
}

/** A chain of steps, so that ways that part share what they have in common. */
interface Chain {
  readonly step: PassedStep;
  readonly before: Chain | undefined;
}

interface Open {
  readonly node: number;
  /** The node that names it, for what is said of a dead end. */
  readonly from: number;
  readonly box: Box;
  readonly steps: Chain | undefined;
  readonly passed: Passed | undefined;
}

interface Passed {
  readonly node: number;
  readonly before: Passed | undefined;
}

/**
 * Every way through the guide with the answers that go it: disjoint boxes that together are the whole space, those that are
 * stuck included. Agrees with `walkGuide` for answers given by value. `undefined` where the budget does not do or a domain
 * cannot be computed exactly. Nothing recurses.
 */
export function answerWays(guide: Guide, { budget = 100_000, within }: AnswerWaysOptions = {}): readonly AnswerWay[] | undefined {
  const graph = guideGraph(guide);
  if (!graph.space.isExact) return undefined;
  try {
    return new Ways(graph, within).list(budget);
  } catch (error) {
    if (error instanceof DiagramOverflow) return undefined;
    throw error;
  }
}

class Ways {
  readonly #ways: AnswerWay[] = [];
  readonly #open: Open[] = [];

  constructor(
    readonly graph: GuideGraph,
    readonly within: ReadonlyMap<number, ValueSet> | undefined,
    /** Where additions are put that do not part the ways. */
    readonly apart?: AdditionWay[],
  ) {}

  list(budget: number): readonly AnswerWay[] | undefined {
    const { root, guide, space } = this.graph;
    const box = space.axes.map(() => undefined);
    if (guide.rootId === null) return [{ box, steps: [], end: { kind: 'stuck', why: 'empty', nodeId: null } }];
    this.#open.push({ node: root, from: -1, box, steps: undefined, passed: undefined });
    let left = budget;
    for (let open = this.#open.pop(); open !== undefined; open = this.#open.pop()) {
      left -= 1;
      if (left < 0) return undefined;
      const waiting = this.#open.length;
      this.#visit(open);
      // In the order of the options: the last pushed is visited first.
      if (this.#open.length > waiting + 1) this.#open.push(...this.#open.splice(waiting).reverse());
    }
    return this.#ways;
  }

  #visit(open: Open): void {
    const node = this.graph.nodes[open.node];
    const passed: Passed = { node: open.node, before: open.passed };
    if (node === undefined) this.#stuck(open, 'dangling', open.from);
    else if (hasPassed(open.passed, open.node)) this.#stuck(open, 'cycle', open.node);
    else if (node.kind === 'outcome') this.#end(open, { kind: 'outcome', outcome: node.node });
    else if (node.kind === 'reference') this.#open.push({ ...open, node: node.next, from: open.node, passed });
    else this.#question(node, { ...open, passed });
  }

  #question(question: QuestionNode, open: Open): void {
    if (question.place < 0) return this.#stuck(open, 'dangling', open.node);
    if (question.options.length === 0) return this.#stuck(open, 'deadEnd', open.node);
    const arrival = arrivalAt(this.graph.space, question, open.box, this.within);
    let rest: readonly LocalBox[] = [arrival.whole];
    let shared: readonly LocalBox[] = [];
    arrival.offers.forEach(({ branch, part }, at) => {
      rest = rest.flatMap((box) => boxMinus(box, part));
      let own: readonly LocalBox[] = [part];
      arrival.offers.forEach((other, place) => {
        if (place === at) return;
        own = own.flatMap((box) => boxMinus(box, other.part));
        const both = place > at ? boxIntersection(part, other.part) : undefined;
        // What three options take is counted once.
        if (both !== undefined) shared = [...shared, ...shared.reduce<readonly LocalBox[]>((boxes, known) => boxes.flatMap((box) => boxMinus(box, known)), [both])];
      });
      for (const box of own) this.#take(open, arrival, box, branch.part, branch.next);
    });
    for (const box of rest) this.#stuck(narrowed(open, arrival.places, box), 'gap', open.node);
    for (const box of shared) this.#stuck(narrowed(open, arrival.places, box), 'several', open.node);
  }

  /** An option taken by a part, parted once more by the additions that hold. */
  #take(open: Open, arrival: Arrival, part: LocalBox, option: Option, next: number): void {
    const { question } = arrival;
    const read = question.extras.flatMap(({ when }) => when.map(({ place }) => place));
    const more = [...new Set(read)].filter((place) => !arrival.places.includes(place) && open.box[place] !== undefined);
    const places = [...arrival.places, ...more];
    const whole = [...part, ...more.map((place) => open.box[place])].filter((set): set is ValueSet => set !== undefined);
    let parts: readonly { readonly box: LocalBox; readonly extras: readonly Extra[] }[] = [{ box: whole, extras: [] }];
    const additions: AdditionWay[] = [];
    for (const extra of question.extras) {
      const alone = this.apart === undefined ? undefined : heldBy(places, whole, open.box, extra);
      if (alone !== undefined) additions.push({ extra: extra.part, box: narrowed(open, places, alone).box });
      if (this.apart !== undefined) continue;
      parts = parts.flatMap(({ box, extras }) => {
        const held = heldBy(places, box, open.box, extra);
        if (held === undefined) return [{ box, extras }];
        return [{ box: held, extras: [...extras, extra.part] }, ...boxMinus(box, held).map((outside) => ({ box: outside, extras }))];
      });
    }
    if (this.apart !== undefined) this.apart.push(...additions);
    for (const { box, extras } of parts) {
      const step: PassedStep = { question: question.node, option, extras, ...(additions.length === 0 ? {} : { additions }) };
      const after: Open = { ...narrowed(open, places, box), steps: { step, before: open.steps }, node: next, from: open.node };
      if (option.next === null) this.#stuck(after, 'deadEnd', open.node);
      else this.#open.push(after);
    }
  }

  #end({ box, steps }: Open, end: WayEnd): void {
    this.#ways.push({ box, steps: listed(steps), end });
  }

  #stuck(open: Open, why: StuckReason, node: number): void {
    this.#end(open, { kind: 'stuck', why, nodeId: this.graph.nodes[node]?.node.id ?? null });
  }
}

function narrowed(open: Open, places: readonly number[], part: LocalBox): Open {
  const box = [...open.box];
  places.forEach((place, at) => (box[place] = part[at]));
  return { ...open, box };
}

function hasPassed(passed: Passed | undefined, node: number): boolean {
  for (let each = passed; each !== undefined; each = each.before) if (each.node === node) return true;
  return false;
}

function listed(chain: Chain | undefined): readonly PassedStep[] {
  const steps: PassedStep[] = [];
  for (let each = chain; each !== undefined; each = each.before) steps.push(each.step);
  return steps.reverse();
}
