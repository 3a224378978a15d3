import type { Id } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import { answerSpace, DiagramOverflow, spaceOf, type AnswerSpace, type Box, type ValueSet } from '../space/index.js';
import { waysAndAdditions } from './answer-ways.js';
import { commonGuides, type CommonGuides } from './common-guides.js';
import { Tally, type CommonWay, type Move } from './tally.js';
import { textChanges, type TextChange } from './text-changes.js';
import { meetingBoxes } from './meeting-boxes.js';

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
  /** Ways of each guide, pairs of them that meet, and parts of these beyond which nothing is said; 200,000 unless given. */
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
  const tally = new Tally(space, common, { before, after }, context, volume, budget);
  if (!isTallied(tally, former, latter, budget)) return { ...undecided, domains };
  const { moved, moves } = tally;
  return {
    isDecided: true,
    sizeBefore,
    sizeAfter,
    compared: volume(space.axes.map(() => undefined)),
    moved,
    moves: [...moves].sort((a, b) => (a.count === b.count ? 0 : a.count > b.count ? -1 : 1)),
    domains,
    texts,
  };
}

/** Lays the ways over each other. False where that takes more than the budget, or sets of several choices cannot be computed. */
function isTallied(tally: Tally, former: readonly CommonWay[], latter: readonly CommonWay[], budget: number): boolean {
  const boxes = (ways: readonly CommonWay[]): readonly Box[] => ways.map(({ box }) => box);
  let pairsLeft = budget * 10;
  try {
    for (const [a, b] of meetingBoxes(boxes(former), boxes(latter), tally.space.axes.length)) {
      pairsLeft -= 1;
      const [was, is] = [former[a], latter[b]];
      if (was === undefined || is === undefined) continue;
      if (pairsLeft < 0 || !tally.compare(was, is)) return false;
    }
  } catch (error) {
    if (error instanceof DiagramOverflow) return false;
    throw error;
  }
  return true;
}

/** The variables that either guide asks for. */
function comparedSpace({ before, after, variables }: CommonGuides): AnswerSpace {
  const asked = new Set([before, after].flatMap((guide) => answerSpace(guide).axes.map(({ variable }) => variable.id)));
  return spaceOf(variables.map(({ variable }) => variable).filter(({ id }) => asked.has(id)));
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
  const common = (part: Box): Box => {
    const box: (ValueSet | undefined)[] = space.axes.map(() => undefined);
    places.forEach((place, at) => {
      if (place !== undefined) box[place] = part[at];
    });
    return box;
  };
  const known = new Map<Box, Box>();
  const commonOnce = (part: Box): Box => {
    const former = known.get(part) ?? common(part);
    known.set(part, former);
    return former;
  };
  return waysAndAdditions(guide, { budget, within })?.ways.map((way) => ({
    way,
    box: common(way.box),
    additions: way.steps.flatMap(({ additions = [] }, step) => additions.map(({ extra, box }) => ({ extra, step, box: commonOnce(box) }))),
  }));
}

/** How many answers that both guides know are in a box. */
function volumeIn(space: AnswerSpace, { variables }: CommonGuides): (box: Box) => bigint {
  const shared = space.axes.map(({ variable, dimension }) => {
    const common = variables.find((each) => each.variable.id === variable.id);
    const [a, b] = [common?.before ?? common?.after ?? dimension.all, common?.after ?? common?.before ?? dimension.all];
    return a.intersect(b);
  });
  return (box) => shared.reduce((volume, set, place) => volume * (box[place]?.intersect(set) ?? set).weight, 1n);
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
