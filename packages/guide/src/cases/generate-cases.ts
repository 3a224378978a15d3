import { equalJson, type Id } from '@zhengwu/core';
import { answerWays, type AnswerWay } from '../compare/answer-ways.js';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';
import type { Answers, AnswerValue } from '../resolve/answers.js';
import { situationName } from '../resolve/situation-name.js';
import { usesOfWay } from '../resolve/way-additions.js';
import { answerSpace, shownValue, type AnswerSpace } from '../space/index.js';
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
  const ways = answerWays(guide, { budget });
  if (ways === undefined) return { cases: former, uncovered: [], isComplete: false };
  const cover = new Cover(guide, ways.filter(({ end }) => end.kind === 'outcome'));
  const written = former.cases.filter(({ origin }) => origin === 'written');
  const generated = cover.picks().map(({ way, answers, covers }): TestCase => {
    const known = former.cases.find((each) => each.origin === 'generated' && equalJson(each.answers, answers));
    const made = caseOf(guide, way, answers, covers, context);
    return known === undefined ? { id: newId('tst'), ...made } : { id: known.id, ...made, expects: known.expects };
  });
  return { cases: { ...former, guideId: guide.id, cases: [...written, ...generated] }, uncovered: cover.left(), isComplete: true };
}

function caseOf(guide: Guide, { end, steps }: AnswerWay, answers: Answers, covers: readonly Covered[], context: GenerateCasesOptions['context']): Omit<TestCase, 'id'> {
  if (end.kind !== 'outcome') throw new RangeError('a way without an end');
  const { outcome } = end;
  const space = answerSpace(guide);
  const tried = covers.flatMap((each) => {
    const axis = each.kind === 'boundary' ? space.axis(each.variableId) : undefined;
    return axis === undefined || each.kind !== 'boundary' ? [] : [`${axis.variable.name} ${shownValue(axis.variable.domain, each.value)}`];
  });
  const name = situationName(guide, outcome.id, context) || outcome.id;
  return {
    name: tried.length === 0 ? name : `${name}（${tried.join('，')}）`,
    answers,
    expects: { outcomeId: outcome.id, end: outcome.end.kind, materialIds: usesOfWay(guide, steps, outcome).map(({ materialId }) => materialId) },
    origin: 'generated',
    covers,
  };
}

interface Picked {
  readonly way: AnswerWay;
  readonly answers: Answers;
  readonly covers: readonly Covered[];
}

/** What is still to be covered, and the ways that can. */
class Cover {
  readonly #space: AnswerSpace;
  readonly #parts = new Map<string, Covered>();
  /** By variable, the boundaries not tried yet. */
  readonly #boundaries = new Map<Id<'var'>, Set<number | string>>();
  readonly #left: Set<string>;

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
    for (const { variable } of this.#space.axes) {
      const values = boundaryValues(guide, variable);
      if (values.length > 0) this.#boundaries.set(variable.id, new Set(values));
    }
  }

  /** Ways that cover most of what is left, until none covers anything. A way's gain only falls: it is looked at again when it leads. */
  picks(): readonly Picked[] {
    const picks: Picked[] = [];
    let waiting = this.ways.map((way, at) => ({ way, at, gain: this.#gain(way) }));
    while (waiting.length > 0) {
      let best: (typeof waiting)[number] | undefined;
      const next: typeof waiting = [];
      for (const each of waiting) {
        // One that could not have led before cannot now.
        const gain = best !== undefined && each.gain <= best.gain ? each.gain : this.#gain(each.way);
        if (gain === 0) continue;
        const judged = { ...each, gain };
        next.push(judged);
        if (best === undefined || gain > best.gain) best = judged;
      }
      if (best === undefined) break;
      picks.push(this.#take(best.way));
      waiting = next;
    }
    return picks;
  }

  left(): readonly Covered[] {
    const boundaries = [...this.#boundaries].flatMap(([variableId, values]) => [...values].map((value): Covered => ({ kind: 'boundary', variableId, value })));
    return [...[...this.#left].flatMap((id) => this.#parts.get(id) ?? []), ...boundaries];
  }

  #gain(way: AnswerWay): number {
    const parts = partsOf(way).filter((id) => this.#left.has(id)).length;
    return this.#space.axes.reduce((gain, { place }) => (this.#boundaryIn(way, place) === undefined ? gain : gain + 1), parts);
  }

  /** A boundary not tried yet that answers of this way can be at. What the way does not ask is not tried by it. */
  #boundaryIn({ box }: AnswerWay, place: number): number | string | undefined {
    const [axis, set] = [this.#space.axes[place], box[place]];
    const open = axis === undefined ? undefined : this.#boundaries.get(axis.variable.id);
    if (axis === undefined || set === undefined || open === undefined) return undefined;
    for (const value of open) if (set.covers(axis.dimension.setOfValue(value))) return value;
    return undefined;
  }

  #take(way: AnswerWay): Picked {
    const covers: Covered[] = [];
    for (const id of partsOf(way)) {
      const part = this.#parts.get(id);
      if (this.#left.delete(id) && part !== undefined) covers.push(part);
    }
    const answers: Record<Id<'var'>, { value: AnswerValue }> = {};
    for (const { variable, dimension, place } of this.#space.axes) {
      const set = way.box[place];
      if (set === undefined) continue;
      const boundary = this.#boundaryIn(way, place);
      if (boundary !== undefined) {
        this.#boundaries.get(variable.id)?.delete(boundary);
        covers.push({ kind: 'boundary', variableId: variable.id, value: boundary });
      }
      const value = boundary ?? dimension.samples(set, 1)[0];
      if (value !== undefined) answers[variable.id] = { value };
    }
    return { way, answers, covers };
  }
}

function partsOf({ steps }: AnswerWay): readonly string[] {
  return steps.flatMap(({ option, extras }) => [option.id, ...extras.map(({ id }) => id)]);
}
