import type { Id, Witness } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Outcome } from '../model/node.js';
import type { Answers, AnswerValue } from '../resolve/answers.js';
import type { StuckReason } from '../resolve/resolution.js';
import { answerSpace, spaceOf, witnessOf, type AnswerSpace, type ValueSet } from '../space/index.js';
import { answerWays, type AnswerWay } from './answer-ways.js';
import { commonGuides, type CommonGuides } from './common-guides.js';
import { changesBetween, materialChanges, resultFacts, type Change, type MaterialChange, type ResultFacts } from './result-facts.js';
import { textChanges, type TextChange } from './text-changes.js';
import { meetingBoxes } from './meeting-boxes.js';

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

/** A variable whose answers are not the same in both guides. */
export interface DomainChange {
  readonly variableId: Id<'var'>;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Answers of this variable alone that are new, and that are gone. */
  readonly newAnswers: bigint;
  readonly goneAnswers: bigint;
}

export interface GuideComparison {
  /** False where the budget did not do, or a domain changed in a way that cannot be computed; then nothing is counted. */
  readonly isDecided: boolean;
  /** All answers there were, there are, and that both guides know: these were compared. */
  readonly sizeBefore: bigint;
  readonly sizeAfter: bigint;
  readonly compared: bigint;
  /** How many of these now fare otherwise. */
  readonly moved: bigint;
  /** What became of them, the most first. */
  readonly moves: readonly Move[];
  readonly domains: readonly DomainChange[];
  readonly texts: readonly TextChange[];
}

export interface CompareGuidesOptions {
  /** Ways of each guide, and pairs of them that meet, beyond which nothing is said; 200,000 unless given. */
  readonly budget?: number;
}

/**
 * Which answers now lead elsewhere, exactly: the ways of both guides are laid over each other, and each part that two of them
 * share is counted. Variables are the same by id, else by name and kind.
 *
 * @example
 * const { moved, moves } = compareGuides(published, draft, { today, item });
 */
export function compareGuides(before: Guide, after: Guide, context: GuideContext, { budget = 200_000 }: CompareGuidesOptions = {}): GuideComparison {
  const [sizeBefore, sizeAfter] = [answerSpace(before).size, answerSpace(after).size];
  const texts = textChanges(before, after);
  const undecided: GuideComparison = { isDecided: false, sizeBefore, sizeAfter, compared: 0n, moved: 0n, moves: [], domains: [], texts };
  const common = commonGuides(before, after);
  if (common === undefined) return undecided;
  const domains = domainChanges(common, before, after);
  const space = comparedSpace(common);
  const ways = [common.before, common.after].map((guide, side) => waysIn(guide, common, space, side === 0 ? 'before' : 'after', budget));
  const [former, latter] = ways;
  if (former === undefined || latter === undefined) return { ...undecided, domains };
  const volume = volumeIn(space, common);
  const moves = new Map<string, Move>();
  let [moved, pairs] = [0n, 0];
  for (const [a, b] of meetingBoxes(former.map(({ box }) => box), latter.map(({ box }) => box), space.axes.length)) {
    pairs += 1;
    if (pairs > budget * 10) return { ...undecided, domains };
    const [was, is] = [former[a], latter[b]];
    if (was === undefined || is === undefined) continue;
    const [from, to] = [was.facts(before, context), is.facts(after, context)];
    const changes = changesBetween(from, to);
    if (changes.length === 0) continue;
    const both = intersection(was.box, is.box);
    const count = volume(both);
    moved += count;
    const materials = materialChanges(from.uses, to.uses);
    const key = JSON.stringify([destinationOf(from), destinationOf(to), changes, materials]);
    const known = moves.get(key);
    if (known !== undefined) moves.set(key, { ...known, count: known.count + count });
    else if (count > 0n) moves.set(key, { from: destinationOf(from), to: destinationOf(to), changes, materials, count, ...exampleOf(space, both, common) });
  }
  return {
    isDecided: true,
    sizeBefore,
    sizeAfter,
    compared: volume(space.axes.map(() => undefined)),
    moved,
    moves: [...moves.values()].sort((a, b) => (a.count === b.count ? 0 : a.count > b.count ? -1 : 1)),
    domains,
    texts,
  };
}

function destinationOf({ outcomeId, name, stuck }: ResultFacts): Destination {
  return { ...(outcomeId === undefined ? {} : { outcomeId }), name, ...(stuck === undefined ? {} : { stuck }) };
}

/** The variables that either guide asks for. */
function comparedSpace({ before, after, variables }: CommonGuides): AnswerSpace {
  const asked = new Set([before, after].flatMap((guide) => answerSpace(guide).axes.map(({ variable }) => variable.id)));
  return spaceOf(variables.map(({ variable }) => variable).filter(({ id }) => asked.has(id)));
}

type CommonBox = readonly (ValueSet | undefined)[];

interface CommonWay {
  readonly box: CommonBox;
  readonly facts: (guide: Guide, context: GuideContext) => ResultFacts;
}

/** The ways of one guide over the common variables, confined to the answers that it knows. */
function waysIn(guide: Guide, { variables }: CommonGuides, space: AnswerSpace, side: 'before' | 'after', budget: number): readonly CommonWay[] | undefined {
  const own = answerSpace(guide);
  const within = new Map<number, ValueSet>();
  for (const { variable, [side]: known } of variables) {
    const place = own.axis(variable.id)?.place;
    if (place !== undefined && known !== undefined) within.set(place, known);
  }
  const places = own.axes.map(({ variable }) => space.axis(variable.id)?.place);
  return answerWays(guide, { budget, within })?.map((way) => {
    const box: (ValueSet | undefined)[] = space.axes.map(() => undefined);
    places.forEach((place, at) => {
      if (place !== undefined) box[place] = way.box[at];
    });
    return { box, facts: once(way) };
  });
}

/** The same way is met by many of the other guide's. */
function once(way: AnswerWay): (guide: Guide, context: GuideContext) => ResultFacts {
  let known: ResultFacts | undefined;
  return (guide, context) => (known ??= resultFacts(guide, way, context));
}

/** How many answers that both guides know are in a box. */
function volumeIn(space: AnswerSpace, { variables }: CommonGuides): (box: CommonBox) => bigint {
  const shared = space.axes.map(({ variable, dimension }) => {
    const common = variables.find((each) => each.variable.id === variable.id);
    const [a, b] = [common?.before ?? common?.after ?? dimension.all, common?.after ?? common?.before ?? dimension.all];
    return a.intersect(b);
  });
  return (box) => shared.reduce((volume, set, place) => volume * (box[place]?.intersect(set) ?? set).weight, 1n);
}

function intersection(a: CommonBox, b: CommonBox): CommonBox {
  return a.map((set, place) => {
    const other = b[place];
    return set === undefined ? other : other === undefined ? set : set.intersect(other);
  });
}

function exampleOf(space: AnswerSpace, box: CommonBox, { variables }: CommonGuides): Pick<Move, 'answers' | 'witness'> {
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

function domainChanges({ variables }: CommonGuides, before: Guide, after: Guide): readonly DomainChange[] {
  const asked = new Set([before, after].flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === 'question' ? [node.variableId] : []))));
  return variables.flatMap(({ variable, before: was, after: is }): DomainChange[] => {
    const about = { variableId: variable.id, name: variable.name };
    if (was === undefined || is === undefined) {
      const own = was ?? is;
      const isAsked = asked.has(variable.id) || asked.has(variable.id.replace(/-after$/, '') as Id<'var'>); // the id it had
      if (own === undefined || !isAsked) return [];
      return [{ ...about, change: was === undefined ? 'added' : 'removed', newAnswers: was === undefined ? own.weight : 0n, goneAnswers: was === undefined ? 0n : own.weight }];
    }
    if (was === is) return [];
    return [{ ...about, change: 'changed', newAnswers: is.minus(was).weight, goneAnswers: was.minus(is).weight }];
  });
}
