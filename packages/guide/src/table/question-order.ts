import { OutOfBudget, spend, type Budget, type Coverage } from './coverage.js';
import type { GridState, GridStates } from './row-grid.js';
import { eachRow, hasRow, isNoRow, rowsIn } from './row-set.js';

/** What to do when so much is known: ask this fact, or nothing more. */
export type NextFact =
  | { readonly kind: 'ask'; readonly axis: number }
  /** One result holds for all answers that are left. */
  | { readonly kind: 'result'; readonly result: number }
  /** No row covers what is left. */
  | { readonly kind: 'hole' }
  /** Every answer that is left is covered by rows that lead elsewhere. */
  | { readonly kind: 'conflict' };

/** How often each answer is met: for each fact the chances of its atoms, together 1. Facts count as independent. */
export type Chances = readonly (readonly number[])[];

/** Small enough to be solved exactly below a question that was chosen by information. */
const SMALL_ROWS = 24;
const SMALL_BUDGET = 400;
const EPSILON = 1e-9;

interface Solved {
  cost?: number;
  axis?: number;
  lower: number;
}

/**
 * In which order to ask. Exact: the fewest expected questions, by dynamic programming over states (which rows may still
 * hold, which facts still matter), each solved once, and branch and bound within (Garey 1972; Hyafil & Rivest 1976 show that
 * no order is found fast in all cases). Where the budget does not allow that: the fact whose answer tells most of the result
 * (information gain, Quinlan 1986), and exactly again as soon as the rest is small.
 */
export class QuestionOrder {
  readonly #solved = new Map<string, Solved>();
  readonly #ends = new Map<string, NextFact | undefined>();
  readonly #coverage: Coverage;
  readonly #chosen = new Map<string, number>();
  isOptimal = true;

  constructor(
    readonly states: GridStates,
    readonly chances: Chances,
    coverage: Coverage,
    exactBudget: number,
  ) {
    this.#coverage = coverage;
    try {
      this.#solve(states.root(), Infinity, { left: exactBudget });
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error;
      this.isOptimal = false;
    }
  }

  next(state: GridState): NextFact {
    const end = this.#end(state);
    if (end !== undefined) return end;
    return { kind: 'ask', axis: this.#axis(state) };
  }

  /** Whether the state needs no more questions, and why. */
  #end(state: GridState): NextFact | undefined {
    if (this.#ends.has(state.key)) return this.#ends.get(state.key);
    const end = this.#endOf(state);
    this.#ends.set(state.key, end);
    return end;
  }

  #endOf(state: GridState): NextFact | undefined {
    if (isNoRow(state.rows)) return { kind: 'hole' };
    const results = new Set(rowsIn(state.rows).map((row) => this.states.results[row] ?? 0));
    if (results.size > 1) return state.open === 0 ? { kind: 'conflict' } : undefined;
    const [result = 0] = results;
    try {
      return this.#coverage.isCovered(state) ? { kind: 'result', result } : undefined;
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error;
      // To go on asking is never wrong, only longer.
      this.isOptimal = false;
      return undefined;
    }
  }

  #axis(state: GridState): number {
    const solved = this.#solved.get(state.key);
    if (solved?.cost !== undefined && solved.axis !== undefined) return solved.axis;
    const known = this.#chosen.get(state.key);
    if (known !== undefined) return known;
    const axis = this.#exactIfSmall(state) ?? this.#mostInforming(state);
    this.#chosen.set(state.key, axis);
    return axis;
  }

  #exactIfSmall(state: GridState): number | undefined {
    let rows = 0;
    eachRow(state.rows, () => (rows += 1));
    if (rows > SMALL_ROWS) return undefined;
    try {
      this.#solve(state, Infinity, { left: SMALL_BUDGET });
    } catch (error) {
      if (!(error instanceof OutOfBudget)) throw error;
      return undefined;
    }
    return this.#solved.get(state.key)?.axis;
  }

  /** The fewest expected questions, or `Infinity` where they are not fewer than `limit`. Deep as there are facts. */
  #solve(state: GridState, limit: number, budget: Budget): number {
    if (this.#end(state) !== undefined) return 0;
    const solved: Solved = this.#solved.get(state.key) ?? { lower: 1 };
    this.#solved.set(state.key, solved);
    if (solved.cost !== undefined) return solved.cost < limit ? solved.cost : Infinity;
    if (solved.lower >= limit) return Infinity;
    spend(budget);
    let best = limit;
    for (const { axis, bound } of this.#candidates(state)) {
      if (bound >= best - EPSILON) continue;
      const cost = this.#costOf(state, axis, bound, best, budget);
      if (cost < best - EPSILON) {
        best = cost;
        solved.axis = axis;
      }
    }
    if (best < limit) {
      solved.cost = best;
      return best;
    }
    solved.lower = Math.max(solved.lower, limit);
    return Infinity;
  }

  #costOf(state: GridState, axis: number, bound: number, best: number, budget: Budget): number {
    let total = bound;
    for (const [next, chance] of this.#branches(state, axis)) {
      const lower = this.#lower(next);
      const room = chance === 0 ? Infinity : (best - total) / chance + lower;
      const cost = this.#solve(next, room, budget);
      if (cost === Infinity) return Infinity;
      total += chance * (cost - lower);
      if (total >= best - EPSILON) return Infinity;
    }
    return total;
  }

  /** The facts that may be asked, the most promising first, with what each costs at least. */
  #candidates(state: GridState): readonly { readonly axis: number; readonly bound: number }[] {
    const candidates: { axis: number; bound: number }[] = [];
    this.states.grid.axes.forEach((_, axis) => {
      if ((state.open & (1 << axis)) === 0) return;
      let bound = 1;
      for (const [next, chance] of this.#branches(state, axis)) bound += chance * this.#lower(next);
      candidates.push({ axis, bound });
    });
    return candidates.sort((a, b) => a.bound - b.bound || a.axis - b.axis);
  }

  #lower(state: GridState): number {
    if (this.#end(state) !== undefined) return 0;
    const solved = this.#solved.get(state.key);
    return solved?.cost ?? solved?.lower ?? 1;
  }

  /** Where the answers lead, with the chance of each; answers that leave the same are one branch. */
  #branches(state: GridState, axis: number): ReadonlyMap<GridState, number> {
    const branches = new Map<GridState, number>();
    this.states.grid.axes[axis]?.atoms.forEach((_, atom) => {
      const next = this.states.next(state, axis, atom);
      branches.set(next, (branches.get(next) ?? 0) + (this.chances[axis]?.[atom] ?? 0));
    });
    return branches;
  }

  /** The fact whose answer leaves the least doubt of the result; of equals the first in the table. */
  #mostInforming(state: GridState): number {
    const { grid, results } = this.states;
    const open = grid.axes.map((_, axis) => axis).filter((axis) => (state.open & (1 << axis)) !== 0);
    // For each row and open fact, the chance that the row takes the answer.
    const shares = new Map<number, readonly number[]>();
    eachRow(state.rows, (row) => {
      shares.set(row, open.map((axis) => this.#share(axis, row)));
    });
    let [best, least] = [open[0] ?? 0, Infinity];
    open.forEach((axis, place) => {
      let doubt = 0;
      grid.axes[axis]?.rowsAt.forEach((rowsAt, atom) => {
        const byResult = new Map<number, number>();
        let total = 0;
        for (const [row, share] of shares) {
          if (!hasRow(rowsAt, row)) continue;
          const weight = share.reduce((product, each, at) => (at === place ? product : product * each), 1);
          const result = results[row] ?? 0;
          byResult.set(result, (byResult.get(result) ?? 0) + weight);
          total += weight;
        }
        let entropy = 0;
        for (const weight of byResult.values()) if (weight > 0) entropy -= (weight / total) * Math.log2(weight / total);
        doubt += (this.chances[axis]?.[atom] ?? 0) * entropy;
      });
      if (doubt < least - EPSILON) [best, least] = [axis, doubt];
    });
    return best;
  }

  #share(axis: number, row: number): number {
    let share = 0;
    this.states.grid.axes[axis]?.rowsAt.forEach((rows, atom) => {
      if (hasRow(rows, row)) share += this.chances[axis]?.[atom] ?? 0;
    });
    return share;
  }
}

/** Expected questions from a state on, by the order that was found. */
export function expectedQuestions(order: QuestionOrder): number {
  const known = new Map<string, number>();
  const cost = (state: GridState): number => {
    const next = order.next(state);
    if (next.kind !== 'ask') return 0;
    const former = known.get(state.key);
    if (former !== undefined) return former;
    let total = 1;
    order.states.grid.axes[next.axis]?.atoms.forEach((_, atom) => {
      total += (order.chances[next.axis]?.[atom] ?? 0) * cost(order.states.next(state, next.axis, atom));
    });
    known.set(state.key, total);
    return total;
  };
  return cost(order.states.root());
}
