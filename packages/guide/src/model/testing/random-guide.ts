import * as fc from 'fast-check';
import type { Guide } from '../guide.js';
import { USE_KINDS, type MaterialUse, type UseKind } from '../material-use.js';
import type { Additions, End, Extra, GuideNode, NodeId, Option, Outcome, Question } from '../node.js';
import type { Condition, Guard } from '../guard.js';
import type { Variable } from '../variable.js';
import { listedDraw, pick, seededDraw, type Draw } from '../../../../../tools/testing/draw.js';
import { randomGuard, randomPartition, randomVariable } from './random-variable.js';

export interface RandomGuideOptions {
  /** Whether each answer comes to exactly one end, nothing dangles and nothing is out of reach. Else anything may be wrong. */
  readonly isFaultless?: boolean;
  /** Whether options are picked whose values go different ways further down, and what was asked is asked again. */
  readonly isCoarse?: boolean;
  /** At most so many questions; 6 if absent. */
  readonly questions?: number;
}

/** A small guide, the same for the same numbers drawn. */
export function randomGuide(draw: Draw, options: RandomGuideOptions = {}): Guide {
  return new RandomGuide(draw, options).make();
}

/** The guide of a seed. */
export function guideOfSeed(seed: number, options: RandomGuideOptions = {}): Guide {
  return randomGuide(seededDraw(seed), options);
}

const tape = fc.array(fc.nat(5_039), { minLength: 40, maxLength: 400 });

/** Guides with and without faults. Shrinks to smaller ones. */
export const randomGuides: fc.Arbitrary<Guide> = fc.tuple(tape, fc.boolean()).map(([numbers, isFaultless]) => randomGuide(listedDraw(numbers), { isFaultless }));
export const faultyGuides: fc.Arbitrary<Guide> = tape.map((numbers) => randomGuide(listedDraw(numbers)));
export const faultlessGuides: fc.Arbitrary<Guide> = tape.map((numbers) => randomGuide(listedDraw(numbers), { isFaultless: true }));

/** Guides without a fault for who knows his values, that must ask again who picked an option. */
export const coarseGuides: fc.Arbitrary<Guide> = fc.nat().map((seed) => guideOfSeed(seed, { isFaultless: true, isCoarse: true }));

/** What the way to a node has asked, and of which variables every value can come. */
interface Way {
  readonly asked: readonly Variable[];
  readonly open: readonly Variable[];
  readonly above: readonly NodeId[];
}

/** What a finished part asks for, and reads without asking for it. */
interface Part {
  readonly id: Question['id'] | Outcome['id'];
  readonly asks: ReadonlySet<string>;
  readonly reads: ReadonlySet<string>;
}

class RandomGuide {
  readonly #variables: readonly Variable[];
  readonly #nodes: GuideNode[] = [];
  readonly #parts: Part[] = [];
  readonly #isFaultless: boolean;
  readonly #isCoarse: boolean;
  #questionsLeft: number;
  #count = 0;

  constructor(
    readonly draw: Draw,
    { isFaultless = false, isCoarse = false, questions = 6 }: RandomGuideOptions,
  ) {
    this.#isFaultless = isFaultless;
    this.#isCoarse = isCoarse;
    this.#questionsLeft = 1 + draw(questions);
    this.#variables = Array.from({ length: 2 + draw(3) }, (_, at) => randomVariable(draw, at));
  }

  make(): Guide {
    const rootId = this.#isFault(60) ? null : this.#grow({ asked: [], open: [], above: [] });
    return {
      format: 'zhengwu/guide',
      formatVersion: 1,
      id: 'gud_random',
      name: '随机',
      variables: this.#variables,
      rootId,
      nodes: this.#isFault(20) ? [...this.#nodes, this.#outcome()] : this.#nodes,
      base: this.#base(),
      terms: [],
      waivers: [],
    };
  }

  /** Whether to do something wrong: one time in so many, never in a faultless guide. */
  #isFault(oneIn: number): boolean {
    return !this.#isFaultless && this.draw(oneIn) === 1;
  }

  #id(): string {
    this.#count += 1;
    return String(this.#count);
  }

  #grow(way: Way): NodeId {
    const variable = this.#variableFor(way);
    if (variable !== undefined && this.#questionsLeft > 0 && (way.above.length === 0 || this.draw(3) > 0)) return this.#question(way, variable);
    const target = this.#target(way);
    if (target !== undefined && this.draw(3) === 0) {
      const id = `ref_${this.#id()}` as const;
      this.#nodes.push({ id, kind: 'reference', to: target });
      return id;
    }
    const outcome = this.#outcome();
    this.#nodes.push(outcome);
    this.#parts.push({ id: outcome.id, asks: new Set(), reads: new Set() });
    return outcome.id;
  }

  #variableFor({ asked }: Way): Variable | undefined {
    const fresh = this.#variables.filter((variable) => !asked.includes(variable));
    if (this.#isCoarse && (fresh.length === 0 || this.draw(3) === 0)) return pick(this.draw, this.#variables);
    if (this.#isFault(6) || fresh.length === 0) return this.#isFaultless ? undefined : pick(this.draw, this.#variables);
    return pick(this.draw, fresh);
  }

  #question(way: Way, variable: Variable): NodeId {
    this.#questionsLeft -= 1;
    const id = `q_${this.#id()}` as const;
    const nodesBefore = this.#parts.length;
    const guards = this.#guards(variable);
    const isOpen = guards.length === 1;
    const below: Way = { asked: [...way.asked, variable], open: isOpen ? [...way.open, variable] : way.open, above: [...way.above, id] };
    const reads = new Set<string>();
    const options = guards.flatMap((guard) => this.#options(guard, way, below, reads));
    const extras = Array.from({ length: isOpen ? 1 : this.draw(3) === 1 ? 1 : 0 }, () => this.#extra(variable, way, reads));
    const isAsked = this.#isFault(25) ? ('var_gone' as const) : variable.id;
    this.#nodes.push({
      id,
      kind: 'question',
      variableId: isAsked,
      text: `问题${id}？`,
      // What an option leaves open may be asked for later: a faultless guide asks for values.
      ask: (this.#isFaultless && !this.#isCoarse) || this.draw(2) === 0 ? 'value' : 'options',
      options,
      ...(extras.length > 0 ? { extras } : {}),
    });
    const asks = new Set<string>([variable.id]);
    for (const part of this.#parts.slice(nodesBefore)) {
      for (const each of part.asks) asks.add(each);
      for (const each of part.reads) reads.add(each);
    }
    this.#parts.push({ id, asks, reads });
    return id;
  }

  #guards(variable: Variable): readonly Guard[] {
    const guards = this.draw(4) === 1 ? [{ kind: 'any' } as const] : randomPartition(this.draw, variable.domain);
    const faulty = guards.map((guard) => (this.#isFault(4) ? randomGuard(this.draw, variable.domain) : guard));
    if (this.#isFault(8)) faulty.push(randomGuard(this.draw, variable.domain));
    return this.#isFault(8) ? faulty.slice(1) : faulty;
  }

  /** One option, or several that what was asked before tells apart. */
  #options(guard: Guard, way: Way, below: Way, reads: Set<string>): readonly Option[] {
    const earlier = way.open.length > 0 && this.draw(3) === 0 ? pick(this.draw, way.open) : undefined;
    const conditions: readonly (readonly Condition[] | undefined)[] =
      earlier === undefined
        ? [this.#isFault(6) ? [{ variableId: pick(this.draw, this.#variables).id, guard: randomGuard(this.draw, pick(this.draw, this.#variables).domain) }] : undefined]
        : randomPartition(this.draw, earlier.domain).map((each) => [{ variableId: earlier.id, guard: each }]);
    return conditions.map((when) => {
      for (const { variableId } of when ?? []) reads.add(variableId);
      // Of the values that this option leaves, the variable that told it apart has no longer all.
      const narrowed = earlier === undefined || (when?.[0]?.guard.kind ?? 'any') === 'any' ? below : { ...below, open: below.open.filter((each) => each !== earlier) };
      const next = this.#isFault(20) ? null : this.#isFault(40) ? ('q_gone' as const) : this.#grow(narrowed);
      const id = `opt_${this.#id()}` as const;
      return { id, text: `选项${id}`, guard, ...(when === undefined ? {} : { when }), next, ...this.#additions() };
    });
  }

  #extra(variable: Variable, way: Way, reads: Set<string>): Extra {
    const guard = this.#isFaultless ? pick(this.draw, randomPartition(this.draw, variable.domain)) : randomGuard(this.draw, variable.domain);
    const earlier = way.open.length > 0 && this.draw(3) === 0 ? pick(this.draw, way.open) : undefined;
    if (earlier !== undefined) reads.add(earlier.id);
    return {
      id: `ext_${this.#id()}`,
      guard,
      ...(earlier === undefined ? {} : { when: [{ variableId: earlier.id, guard: pick(this.draw, randomPartition(this.draw, earlier.domain)) }] }),
      uses: this.#uses(1),
    };
  }

  /** Where a reference may lead; in a faultless guide to what neither asks again nor reads what may not have been asked. */
  #target({ asked, above }: Way): Part['id'] | undefined {
    if (this.#isFault(30)) return pick(this.draw, [...above.filter((id): id is Question['id'] => id.startsWith('q_')), 'out_gone' as const]);
    const asks = new Set<string>(asked.map(({ id }) => id));
    const fitting = this.#isFaultless
      ? this.#parts.filter((part) => ![...part.asks].some((id) => asks.has(id)) && [...part.reads].every((id) => part.asks.has(id)) && this.#readsWithin(part))
      : this.#parts;
    return fitting.length === 0 ? undefined : pick(this.draw, fitting).id;
  }

  /** A part that reads what it asks itself does so below; only what reads nothing is sure to read nothing above. */
  #readsWithin({ reads }: Part): boolean {
    return reads.size === 0;
  }

  #outcome(): Outcome {
    const id = `out_${this.#id()}` as const;
    return { id, kind: 'outcome', end: this.#end(id) };
  }

  #end(id: string): End {
    if (this.draw(4) === 1) return pick<End>(this.draw, [{ kind: 'notNeeded', reason: '不需' }, { kind: 'refused', reason: '不予' }, { kind: 'staff', reason: '人工' }, { kind: 'otherItem', name: '另一事项', reason: '备案' }]);
    const situation = this.draw(3) === 1 ? 'sit_0' : (`sit_${id}` as const);
    return { kind: 'handle', handlingItemId: 'hdl_new', situationIds: [situation], uses: this.#uses(3) };
  }

  #additions(): Additions {
    const uses = this.draw(3) === 1 ? this.#uses(2) : [];
    return {
      ...(uses.length > 0 ? { uses } : {}),
      ...(this.draw(5) === 1 ? { situationIds: [`sit_x${String(this.draw(2))}` as const] } : {}),
    };
  }

  /** In a faultless guide, each material is wanted alike wherever it is wanted. */
  #useKind(materialId: string): UseKind {
    return this.#isFaultless ? (USE_KINDS[Number(materialId.slice(4)) % USE_KINDS.length] ?? 'required') : pick(this.draw, USE_KINDS);
  }

  /** What everybody hands in; something in any case where nothing is to be wrong. */
  #base(): readonly MaterialUse[] {
    const uses = this.#uses(2);
    return uses.length === 0 && this.#isFaultless ? [{ materialId: 'mat_0', kind: 'required' }] : uses;
  }

  #uses(most: number): readonly MaterialUse[] {
    const ids = new Set(Array.from({ length: this.draw(most + 1) }, () => `mat_${String(this.draw(4))}` as const));
    return [...ids].map((materialId) => ({ materialId, kind: this.#useKind(materialId), ...(this.draw(4) === 1 ? { copies: { original: this.draw(2), copy: 1 } } : {}) }));
  }
}
