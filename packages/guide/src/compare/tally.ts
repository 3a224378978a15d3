import type { Id, Witness } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import type { Answers, AnswerValue } from '../resolve/answers.js';
import type { StuckReason } from '../resolve/resolution.js';
import { witnessOf, type AnswerSpace, type Box } from '../space/index.js';
import type { AnswerWay } from './answer-ways.js';
import { boxWithout, sharedBox } from './common-boxes.js';
import type { CommonGuides } from './common-guides.js';
import { changesBetween, materialChanges, resultFacts, type Change, type MaterialChange, type ResultFacts } from './result-facts.js';
import { addedOtherwise, addersOf, additionsOf, type WayAdders, type WayAddition } from './way-adders.js';

/** Where answers led, or lead now. */
export interface Destination {
  readonly outcomeId?: Outcome['id'];
  readonly name: string;
  /** Why they come to no end. */
  readonly stuck?: StuckReason;
}

/** Answers that fared alike and now fare otherwise, alike. */
export interface Move {
  readonly from: Destination;
  readonly to: Destination;
  readonly changes: readonly Change[];
  /** None unless `changes` names materials. */
  readonly materials: readonly MaterialChange[];
  /** How many answers. */
  readonly count: bigint;
  /** One of them, by the former guide's ids. */
  readonly answers: Answers;
  /** The same in words. */
  readonly witness: Witness;
}

/** A way of one guide over the variables of both. */
export interface CommonWay {
  readonly way: AnswerWay;
  readonly box: Box;
  /** Those that may hold on it, in their order. */
  readonly additions: readonly WayAddition[];
}

/** Answers of one pair of ways that have the same additions. */
interface Part {
  readonly box: Box;
  readonly before: readonly WayAddition[];
  readonly after: readonly WayAddition[];
}

/** Of one pair of ways: as many as twelve independent additions make. Nobody reads more, and the diagrams of several choices are not filled with them. */
const MOST_PARTS = 5_000;

/** Sums up what became of the answers, pair of ways by pair of ways. */
export class Tally {
  moved = 0n;
  readonly #moves = new Map<string, Move>();
  readonly #facts = new Map<AnswerWay, ResultFacts>();
  readonly #adders = new Map<CommonWay, WayAdders>();
  #partsLeft: number;

  constructor(
    readonly space: AnswerSpace,
    readonly common: CommonGuides,
    readonly guides: { readonly before: Guide; readonly after: Guide },
    readonly context: GuideContext,
    readonly volume: (box: Box) => bigint,
    /** Parts of ways beyond which nothing is said. */
    budget: number,
  ) {
    this.#partsLeft = budget;
  }

  get moves(): readonly Move[] {
    return [...this.#moves.values()];
  }

  /** What became of the answers that went the one way and go the other. False where they fall into more parts than can be looked at. */
  compare(was: CommonWay, is: CommonWay): boolean {
    const box = sharedBox(was.box, is.box);
    if (box === undefined) return true;
    const [before, after] = this.#tellingAdditions(box, was, is);
    if (before.length + after.length === 0) {
      const [from, to] = [this.#factsOf(was.way, this.guides.before), this.#factsOf(is.way, this.guides.after)];
      this.#count(box, from, to, changesBetween(from, to));
      return true;
    }
    const parts = this.#parted(box, before, after);
    for (const part of parts ?? []) {
      const [own, other] = [withAdditions(was.way, part.before), withAdditions(is.way, part.after)];
      const [from, to] = [resultFacts(this.guides.before, own, this.context), resultFacts(this.guides.after, other, this.context)];
      this.#count(part.box, from, to, changesBetween(from, to));
    }
    return parts !== undefined;
  }

  /**
   * The additions on either way that can make a difference between the two: those of a material or a situation that is not
   * added alike by both. What all others add is the same on both sides, whichever of them hold.
   */
  #tellingAdditions(box: Box, was: CommonWay, is: CommonWay): readonly [before: readonly WayAddition[], after: readonly WayAddition[]] {
    // Where answers come to no end, it is that which is told, not what they would have to hand in.
    if (was.additions.length + is.additions.length === 0 || was.way.end.kind === 'stuck' || is.way.end.kind === 'stuck') return [[], []];
    const otherwise = addedOtherwise(this.#addersOf(was, this.guides.before), this.#addersOf(is, this.guides.after));
    const [before, after] = [additionsOf(otherwise, was.additions), additionsOf(otherwise, is.additions)];
    if (before.length + after.length === 0) return [[], []];
    // Additions that differ for other answers only may be the same for these.
    const [held, heldNow] = [additionsWithin(box, before), additionsWithin(box, after)];
    const here = addedOtherwise(addersOf(this.guides.before, was.way, held), addersOf(this.guides.after, is.way, heldNow));
    const telling = new Set([...here].filter((id) => otherwise.has(id)));
    return [additionsOf(telling, held), additionsOf(telling, heldNow)];
  }

  #addersOf(common: CommonWay, guide: Guide): WayAdders {
    const known = this.#adders.get(common) ?? addersOf(guide, common.way, common.additions);
    this.#adders.set(common, known);
    return known;
  }

  #factsOf(way: AnswerWay, guide: Guide): ResultFacts {
    const known = this.#facts.get(way) ?? resultFacts(guide, way, this.context);
    this.#facts.set(way, known);
    return known;
  }

  /** The shared answers, parted by which of the additions hold on either way. `undefined` beyond the budget: independent additions double the parts. */
  #parted(box: Box, before: readonly WayAddition[], after: readonly WayAddition[]): readonly Part[] | undefined {
    let parts: readonly Part[] = [{ box, before: [], after: [] }];
    const all = (place: number) => {
      const axis = this.space.axes[place];
      if (axis === undefined) throw new RangeError('no such variable');
      return axis.dimension.all;
    };
    for (const [side, additions] of [['before', before], ['after', after]] as const) {
      for (const addition of additions) {
        parts = parts.flatMap((part) => {
          const inside = sharedBox(part.box, addition.box);
          if (inside === undefined) return [part];
          return [{ ...part, [side]: [...part[side], addition], box: inside }, ...boxWithout(part.box, inside, all).map((outside) => ({ ...part, box: outside }))];
        });
        if (parts.length > Math.min(MOST_PARTS, this.#partsLeft)) return undefined;
      }
    }
    this.#partsLeft -= parts.length;
    return parts;
  }

  #count(box: Box, from: ResultFacts, to: ResultFacts, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const count = this.volume(box);
    if (count === 0n) return;
    this.moved += count;
    const materials = changes.includes('materials') ? materialChanges(from.uses, to.uses) : [];
    const key = JSON.stringify([destinationOf(from), destinationOf(to), changes, materials]);
    const known = this.#moves.get(key);
    const move = known ?? { from: destinationOf(from), to: destinationOf(to), changes, materials, count: 0n, ...exampleOf(this.space, box, this.common) };
    this.#moves.set(key, { ...move, count: move.count + count });
  }
}

/** The additions as far as they hold in the box; without those that do not. */
function additionsWithin(box: Box, additions: readonly WayAddition[]): readonly WayAddition[] {
  return additions.flatMap((addition) => {
    const inside = sharedBox(box, addition.box);
    return inside === undefined ? [] : [{ ...addition, box: inside }];
  });
}

function withAdditions(way: AnswerWay, additions: readonly WayAddition[]): AnswerWay {
  return { ...way, steps: way.steps.map((step, at) => ({ ...step, extras: additions.filter((each) => each.step === at).map(({ extra }) => extra) })) };
}

function destinationOf({ outcomeId, name, stuck }: ResultFacts): Destination {
  return { ...(outcomeId === undefined ? {} : { outcomeId }), name, ...(stuck === undefined ? {} : { stuck }) };
}

function exampleOf(space: AnswerSpace, box: Box, { variables }: CommonGuides): Pick<Move, 'answers' | 'witness'> {
  const narrowed = space.axes.map(({ variable, place }) => {
    const common = variables.find((each) => each.variable.id === variable.id);
    if (common?.before === undefined || common.after === undefined) return box[place];
    const shared = common.before.intersect(common.after);
    return box[place]?.intersect(shared) ?? shared;
  });
  const asked = space.axes.filter(({ place }) => box[place] !== undefined).map(({ place }) => place);
  const witness = witnessOf(space, narrowed, asked);
  const answers: Record<Id<'var'>, { value: AnswerValue }> = {};
  for (const place of asked) {
    const axis = space.axes[place];
    const [value] = axis?.dimension.samples(narrowed[place] ?? axis.dimension.all, 1) ?? [];
    if (axis !== undefined && value !== undefined) answers[axis.variable.id] = { value };
  }
  return { answers, witness };
}
