import type { Id } from '@zhengwu/core';
import { canonicalJson } from '../certify/canonical-json.js';
import { waysAndAdditions, type AdditionWay, type AnswerWay } from '../compare/answer-ways.js';
import { sharedBox } from '../compare/common-boxes.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Answers, AnswerValue } from '../resolve/answers.js';
import { resolveGuide } from '../resolve/resolve-guide.js';
import { situationName } from '../resolve/situation-name.js';
import { answerSpace, shownValue, type AnswerSpace, type Box, type ValueSet } from '../space/index.js';
import { boundaryValues } from './boundary-values.js';
import { noCases, type Covered, type GuideCases, type TestCase } from './guide-cases.js';

export interface GenerateCasesOptions {
  /** The cases there are: written ones stay, and a generated one that is made again keeps its id and its expectation. */
  readonly former?: GuideCases;
  readonly newId: (kind: 'tst') => Id<'tst'>;
  /** Names situations; only its item is read. */
  readonly context?: Pick<GuideContext, 'item'>;
  /** Ways beyond which none are generated; 20,000 unless given. */
  readonly budget?: number;
}

export interface GeneratedCases {
  readonly cases: GuideCases;
  /** What no case covers, for nothing that leads to an end passes it: an option that nobody reaches, an end of no consequence. */
  readonly uncovered: readonly Covered[];
  /** False where the guide has more ways than the budget: then the cases are those that there were. */
  readonly isComplete: boolean;
}

/**
 * Few cases that pass every option and every addition and try every boundary: of all ways, again and again the one that
 * covers most of what is left (greedy set cover, at most ln n times the fewest: Chvátal 1979). The same guide gives the same
 * cases. What they expect is what the guide says now: they guard what was confirmed against later changes.
 */
export function generateCases(guide: Guide, { former = noCases(guide.id), newId, context, budget = 20_000 }: GenerateCasesOptions): GeneratedCases {
  const found = waysAndAdditions(guide, { budget });
  if (found === undefined) return { cases: former, uncovered: [], isComplete: false };
  const cover = new Cover(guide, found.ways.filter(({ end }) => end.kind === 'outcome'));
  const written = former.cases.filter(({ origin }) => origin === 'written');
  const formerly = new Map(former.cases.filter(({ origin }) => origin === 'generated').map((each) => [canonicalJson(each.answers), each]));
  const generated = cover.picks().flatMap(({ answers, covers }): readonly TestCase[] => {
    const known = formerly.get(canonicalJson(answers));
    const made = caseOf(guide, answers, covers, context);
    if (made === undefined) return [];
    return [known === undefined ? { id: newId('tst'), ...made } : { id: known.id, ...made, expects: known.expects }];
  });
  return { cases: { ...former, guideId: guide.id, cases: [...written, ...generated] }, uncovered: cover.left(), isComplete: true };
}

function caseOf(guide: Guide, answers: Answers, covers: readonly Covered[], context: GenerateCasesOptions['context']): Omit<TestCase, 'id'> | undefined {
  const resolution = resolveGuide(guide, answers);
  if (resolution.kind !== 'outcome') return undefined;
  const { outcome, uses } = resolution;
  const space = answerSpace(guide);
  const tried = covers.flatMap((each) => {
    const axis = each.kind === 'boundary' ? space.axis(each.variableId) : undefined;
    return axis === undefined || each.kind !== 'boundary' ? [] : [`${axis.variable.name} ${shownValue(axis.variable.domain, each.value)}`];
  });
  const name = situationName(guide, outcome.id, context) || outcome.id;
  return {
    name: tried.length === 0 ? name : `${name}（${tried.join('，')}）`,
    answers,
    expects: { outcomeId: outcome.id, end: outcome.end.kind, materialIds: uses.map(({ materialId }) => materialId) },
    origin: 'generated',
    covers,
  };
}

interface Picked {
  readonly answers: Answers;
  readonly covers: readonly Covered[];
}

/** What is still to be covered, and the ways that can. */
class Cover {
  readonly #space: AnswerSpace;
  readonly #parts = new Map<string, Covered>();
  /** By variable, the boundaries not tried yet. */
  readonly #boundaries = new Map<Id<'var'>, Map<number | string, ValueSet>>();
  readonly #left: Set<string>;
  readonly #additions = new Map<AnswerWay, readonly AdditionWay[]>();

  constructor(
    guide: Guide,
    readonly ways: readonly AnswerWay[],
  ) {
    this.#space = answerSpace(guide);
    for (const node of guide.nodes) {
      if (node.kind !== 'question') continue;
      for (const { id } of node.options) this.#parts.set(id, { kind: 'option', questionId: node.id, optionId: id });
      for (const { id } of node.extras ?? []) this.#parts.set(id, { kind: 'extra', questionId: node.id, extraId: id });
    }
    this.#left = new Set(this.#parts.keys());
    for (const { variable, dimension } of this.#space.axes) {
      const values = boundaryValues(guide, variable);
      if (values.length > 0) this.#boundaries.set(variable.id, new Map(values.map((value) => [value, dimension.setOfValue(value)])));
    }
  }

  /**
   * Ways that cover most of what is left, until none covers anything. A way's gain only falls, so ways wait by the gain they had
   * when they were last looked at, and are looked at again when it is their turn.
   */
  picks(): readonly Picked[] {
    const picks: Picked[] = [];
    const waiting: AnswerWay[][] = [];
    const wait = (way: AnswerWay, gain: number): void => {
      if (gain > 0) (waiting[gain] ??= []).push(way);
    };
    for (const way of this.ways) wait(way, this.#gain(way));
    for (let turn = waiting.length - 1; turn > 0; turn -= 1) {
      for (const way of waiting[turn] ?? []) {
        if (this.#gain(way) === turn) picks.push(this.#take(way));
        // Of several boundaries on one variable a case tries one: the way may be worth as much again, and its turn comes once more.
        wait(way, this.#gain(way));
      }
    }
    return picks;
  }

  left(): readonly Covered[] {
    const boundaries = [...this.#boundaries].flatMap(([variableId, values]) => [...values.keys()].map((value): Covered => ({ kind: 'boundary', variableId, value })));
    return [...[...this.#left].flatMap((id) => this.#parts.get(id) ?? []), ...boundaries];
  }

  /** At least one of what is counted can be covered at once, and mostly all. */
  #gain(way: AnswerWay): number {
    const options = way.steps.filter(({ option }) => this.#left.has(option.id)).length;
    const additions = new Set(this.#additionsOf(way).flatMap(({ extra }) => (this.#left.has(extra.id) ? [extra.id] : []))).size;
    return this.#space.axes.reduce((gain, { place }) => (this.#boundaryIn(way.box, place) === undefined ? gain : gain + 1), options + additions);
  }

  /** The additions that some of the way's answers have; what is answered later may have left none of them. */
  #additionsOf(way: AnswerWay): readonly AdditionWay[] {
    const known = this.#additions.get(way) ?? way.steps.flatMap(({ additions = [] }) => additions.filter(({ box }) => sharedBox(way.box, box) !== undefined));
    this.#additions.set(way, known);
    return known;
  }

  /** A boundary not tried yet that answers of the box can be at. What the way does not ask is not tried by it. */
  #boundaryIn(box: Box, place: number): number | string | undefined {
    const [axis, set] = [this.#space.axes[place], box[place]];
    const open = axis === undefined ? undefined : this.#boundaries.get(axis.variable.id);
    if (set === undefined || open === undefined) return undefined;
    for (const [value, own] of open) if (set.covers(own)) return value;
    return undefined;
  }

  #take(way: AnswerWay): Picked {
    const covers: Covered[] = [];
    const cover = (id: string): void => {
      const part = this.#parts.get(id);
      if (this.#left.delete(id) && part !== undefined) covers.push(part);
    };
    for (const { option } of way.steps) cover(option.id);
    // Narrowed to answers for which as many additions hold as can hold together.
    let { box } = way;
    for (const { extra, box: held } of this.#additionsOf(way)) {
      const both = this.#left.has(extra.id) ? sharedBox(box, held) : undefined;
      if (both === undefined) continue;
      box = both;
      cover(extra.id);
    }
    const answers: Record<Id<'var'>, { value: AnswerValue }> = {};
    for (const { variable, dimension, place } of this.#space.axes) {
      const set = box[place];
      if (set === undefined) continue;
      const boundary = this.#boundaryIn(box, place);
      if (boundary !== undefined) {
        this.#boundaries.get(variable.id)?.delete(boundary);
        covers.push({ kind: 'boundary', variableId: variable.id, value: boundary });
      }
      const value = boundary ?? dimension.samples(set, 1)[0];
      if (value !== undefined) answers[variable.id] = { value };
    }
    return { answers, covers };
  }
}
