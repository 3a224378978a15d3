import { equalJson, type Id, type Witness } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Extra, Outcome } from '../model/node.js';
import type { Answers, AnswerValue } from '../resolve/answers.js';
import type { StuckReason } from '../resolve/resolution.js';
import { witnessOf, type AnswerSpace, type Box } from '../space/index.js';
import type { AnswerWay } from './answer-ways.js';
import { boxWithout, sharedBox } from './common-boxes.js';
import type { CommonGuides } from './common-guides.js';
import { changesBetween, materialChanges, resultFacts, type Change, type MaterialChange, type ResultFacts } from './result-facts.js';

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
  /** The additions that may hold on it: for which answers, and at which step. */
  readonly additions: readonly { readonly extra: Extra; readonly step: number; readonly box: Box }[];
}

/** Answers of one pair of ways that have the same additions. */
interface Part {
  readonly box: Box;
  readonly before: readonly CommonWay['additions'][number][];
  readonly after: readonly CommonWay['additions'][number][];
}

/** Sums up what became of the answers, pair of ways by pair of ways. */
export class Tally {
  moved = 0n;
  readonly #moves = new Map<string, Move>();
  readonly #facts = new Map<AnswerWay, ResultFacts>();

  constructor(
    readonly space: AnswerSpace,
    readonly common: CommonGuides,
    readonly guides: { readonly before: Guide; readonly after: Guide },
    readonly context: GuideContext,
    readonly volume: (box: Box) => bigint,
  ) {}

  get moves(): readonly Move[] {
    return [...this.#moves.values()];
  }

  /** What became of the answers that went the one way and go the other. */
  compare(was: CommonWay, is: CommonWay): void {
    const box = sharedBox(was.box, is.box);
    if (box === undefined) return;
    const [from, to] = [this.#factsOf(was.way, this.guides.before), this.#factsOf(is.way, this.guides.after)];
    const changes = changesBetween(from, to);
    // The same additions hold for the same answers on both ways: they can hide a change of materials, and make none.
    const areSame = haveSameAdditions(was, is);
    if (areSame && changes.length === 0) return;
    const isHidden = changes.includes('materials') || changes.includes('situations');
    const isParted = was.additions.length + is.additions.length > 0 && (!areSame || isHidden);
    if (!isParted) return this.#count(box, from, to, changes);
    for (const part of this.#parted(box, was, is)) {
      const [before, after] = [withAdditions(was.way, part.before), withAdditions(is.way, part.after)];
      const [own, other] = [resultFacts(this.guides.before, before, this.context), resultFacts(this.guides.after, after, this.context)];
      this.#count(part.box, own, other, changesBetween(own, other));
    }
  }

  #factsOf(way: AnswerWay, guide: Guide): ResultFacts {
    const known = this.#facts.get(way) ?? resultFacts(guide, way, this.context);
    this.#facts.set(way, known);
    return known;
  }

  /** The shared answers, parted by which additions hold on either way. */
  #parted(box: Box, was: CommonWay, is: CommonWay): readonly Part[] {
    let parts: readonly Part[] = [{ box, before: [], after: [] }];
    const all = (place: number) => {
      const axis = this.space.axes[place];
      if (axis === undefined) throw new RangeError('no such variable');
      return axis.dimension.all;
    };
    const part = (addition: CommonWay['additions'][number], held: (part: Part) => Part): void => {
      parts = parts.flatMap((each) => {
        const inside = sharedBox(each.box, addition.box);
        if (inside === undefined) return [each];
        return [held({ ...each, box: inside }), ...boxWithout(each.box, inside, all).map((outside) => ({ ...each, box: outside }))];
      });
    };
    for (const addition of was.additions) part(addition, (each) => ({ ...each, before: [...each.before, addition] }));
    for (const addition of is.additions) part(addition, (each) => ({ ...each, after: [...each.after, addition] }));
    return parts;
  }

  #count(box: Box, from: ResultFacts, to: ResultFacts, changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const count = this.volume(box);
    if (count === 0n) return;
    this.moved += count;
    const materials = materialChanges(from.uses, to.uses);
    const key = JSON.stringify([destinationOf(from), destinationOf(to), changes, materials]);
    const known = this.#moves.get(key);
    const move = known ?? { from: destinationOf(from), to: destinationOf(to), changes, materials, count: 0n, ...exampleOf(this.space, box, this.common) };
    this.#moves.set(key, { ...move, count: move.count + count });
  }
}

function haveSameAdditions(was: CommonWay, is: CommonWay): boolean {
  return (
    was.additions.length === is.additions.length &&
    was.additions.every(({ extra, box }, at) => {
      const other = is.additions[at];
      return other !== undefined && (extra === other.extra || equalJson([extra.uses, extra.situationIds], [other.extra.uses, other.extra.situationIds])) && isSameBox(box, other.box);
    })
  );
}

function isSameBox(a: Box, b: Box): boolean {
  return a === b || a.every((set, place) => set === b[place]);
}

function withAdditions(way: AnswerWay, additions: readonly CommonWay['additions'][number][]): AnswerWay {
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
