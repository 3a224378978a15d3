import type { ValueSet } from '../space/index.js';
import { OutOfBudget } from './coverage.js';
import type { QuestionOrder } from './question-order.js';
import type { GridState } from './row-grid.js';
import type { AdditionRow } from './situation-table.js';

/** An addition that is decided by a question: with what of its fact it holds. */
export interface DecidedAddition {
  readonly addition: number;
  readonly set: ValueSet;
}

/** A tree of questions in which equal parts are the same object. */
export type Decision =
  | { readonly kind: 'result'; readonly id: number; readonly result: number }
  /** No row, or rows that contradict each other: leads nowhere. */
  | { readonly kind: 'nowhere'; readonly id: number }
  | {
      readonly kind: 'ask';
      readonly id: number;
      readonly axis: number;
      readonly additions: readonly DecidedAddition[];
      /** Disjoint, together everything. */
      readonly branches: readonly { readonly set: ValueSet; readonly next: Decision }[];
    };

type Ask = Extract<Decision, { readonly kind: 'ask' }>;

/** More questions than anybody would keep by hand, or draw. */
export const MOST_DECISIONS = 20_000;

/** Builds the questions in the order found, with the additions where their last fact is asked. Throws `OutOfBudget` beyond `MOST_DECISIONS`. */
export class DecisionBuilder {
  readonly #known = new Map<string, Decision>();
  readonly #pool = new Map<string, Decision>();

  constructor(
    readonly order: QuestionOrder,
    readonly additions: readonly AdditionRow[],
    /** Whether additions matter to a result: to applications they do. */
    readonly isAddable: (result: number) => boolean,
  ) {}

  build(): Decision {
    const { states } = this.order;
    const everything = 2 ** states.grid.axes.length - 1;
    return this.#build(states.root(), everything, this.additions.map((_, at) => at));
  }

  /** `unasked`: the facts not asked on the way. `pending`: the additions that may still hold. Deep as there are facts. */
  #build(state: GridState, unasked: number, pending: readonly number[]): Decision {
    const key = pending.length === 0 ? state.key : `${state.key}|${String(unasked)}|${pending.join()}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const decision = this.#decide(state, unasked, pending);
    this.#known.set(key, decision);
    return decision;
  }

  #decide(state: GridState, unasked: number, pending: readonly number[]): Decision {
    const next = this.order.next(state);
    switch (next.kind) {
      case 'hole':
      case 'conflict':
        return this.#pooled('nowhere', (id) => ({ kind: 'nowhere', id }));
      case 'ask':
        return this.#ask(state, next.axis, unasked, pending);
      case 'result': {
        const open = this.isAddable(next.result) ? this.#openFacts(unasked, pending) : [];
        const [axis] = open;
        if (axis !== undefined) return this.#ask(state, axis, unasked, pending);
        return this.#pooled(`result ${String(next.result)}`, (id) => ({ kind: 'result', id, result: next.result }));
      }
    }
  }

  /** The facts that pending additions wait for: first those that decide one by themselves. */
  #openFacts(unasked: number, pending: readonly number[]): readonly number[] {
    const alone: number[] = [];
    const others: number[] = [];
    for (const addition of pending) {
      const open = this.#restricted(addition).filter((axis) => (unasked & (1 << axis)) !== 0);
      (open.length === 1 ? alone : others).push(...open);
    }
    const sorted = (axes: readonly number[]) => [...new Set(axes)].sort((a, b) => a - b);
    // What an addition with two open facts needs is asked first: then the other decides it by itself.
    return others.length > 0 ? sorted(others) : sorted(alone);
  }

  #restricted(addition: number): readonly number[] {
    const box = this.additions[addition]?.box ?? [];
    return this.order.states.grid.axes.map((_, axis) => axis).filter((axis) => box[axis]?.weight !== this.order.states.grid.axes[axis]?.size);
  }

  #ask(state: GridState, axis: number, unasked: number, pending: readonly number[]): Decision {
    const { states } = this.order;
    const left = unasked & ~(1 << axis);
    const isDecided = (addition: number) => {
      const open = this.#restricted(addition).filter((each) => (unasked & (1 << each)) !== 0);
      return open.length === 1 && open[0] === axis;
    };
    const additions = pending.filter(isDecided).map((addition): DecidedAddition[] => {
      const set = this.additions[addition]?.box[axis];
      return set === undefined ? [] : [{ addition, set }];
    });
    const waiting = pending.filter((addition) => !isDecided(addition));
    const branches = new Map<Decision, ValueSet>();
    states.grid.axes[axis]?.atoms.forEach((atom, at) => {
      const still = waiting.filter((addition) => this.additions[addition]?.box[axis]?.covers(atom) === true);
      // A fact that is asked for an addition alone leaves the rows as they are.
      const isOpen = (state.open & (1 << axis)) !== 0;
      const next = this.#build(isOpen ? states.next(state, axis, at) : state, left, still);
      branches.set(next, branches.get(next)?.union(atom) ?? atom);
    });
    return this.#asked(axis, additions.flat(), [...branches].map(([next, set]) => ({ set, next })));
  }

  /**
   * A question with its branches. Where all of them begin with the same question that leads each one way, that question comes
   * first: it is asked as often, and stands in one place instead of behind every answer.
   */
  #asked(axis: number, additions: readonly DecidedAddition[], branches: Ask['branches']): Decision {
    const [first] = branches;
    const common = first?.next.kind === 'ask' && first.next.branches.length === 1 ? first.next : undefined;
    if (common !== undefined && branches.length > 1 && branches.every(({ next }) => isSameQuestion(next, common))) {
      const merged = new Map<Decision, ValueSet>();
      for (const { set, next } of branches) {
        const behind = next.kind === 'ask' ? next.branches[0]?.next : undefined;
        if (behind !== undefined) merged.set(behind, merged.get(behind)?.union(set) ?? set);
      }
      const inner = this.#asked(axis, additions, [...merged].map(([next, set]) => ({ set, next })));
      const everything = common.branches[0]?.set;
      if (everything !== undefined) return this.#asked(common.axis, common.additions, [{ set: everything, next: inner }]);
    }
    // A question with one way on that adds nothing need not be asked.
    if (branches.length === 1 && additions.length === 0 && first !== undefined) return first.next;
    const key = `ask ${String(axis)} ${additionsKey(additions)} ${branches.map(({ set, next }) => `${String(set.id)}:${String(next.id)}`).join()}`;
    return this.#pooled(key, (id) => ({ kind: 'ask', id, axis, additions, branches }));
  }

  #pooled(key: string, make: (id: number) => Decision): Decision {
    const known = this.#pool.get(key);
    if (known !== undefined) return known;
    if (this.#pool.size >= MOST_DECISIONS) throw new OutOfBudget();
    const decision = make(this.#pool.size);
    this.#pool.set(key, decision);
    return decision;
  }
}

function isSameQuestion(decision: Decision, other: Ask): boolean {
  return (
    decision.kind === 'ask' &&
    decision.branches.length === 1 &&
    decision.axis === other.axis &&
    additionsKey(decision.additions) === additionsKey(other.additions)
  );
}

function additionsKey(additions: readonly DecidedAddition[]): string {
  return additions.map(({ addition, set }) => `${String(addition)}=${String(set.id)}`).join(';');
}
