import type { ValueSet } from '../space/index.js';
import type { GridState, GridStates } from './row-grid.js';
import { eachRow, hasRow, isNoRow, rowsIn } from './row-set.js';

/** There was more to look at than the budget allows: whoever asked has no answer. */
export class OutOfBudget extends Error {
  override readonly name = 'OutOfBudget';
}

/** How many steps may still be taken. */
export interface Budget {
  left: number;
}

export function spend(budget: Budget): void {
  budget.left -= 1;
  if (budget.left < 0) throw new OutOfBudget();
}

/** A part of the space that no row covers: for each fact its set, or `undefined` where any answer will do. */
export interface Hole {
  readonly box: readonly (ValueSet | undefined)[];
  readonly volume: bigint;
}

/** Which answers the rows cover, whatever they lead to. Exact; throws `OutOfBudget`. */
export class Coverage {
  readonly #covered = new Map<string, boolean>();
  readonly #open = new Map<string, bigint>();

  constructor(
    readonly states: GridStates,
    readonly budget: Budget,
  ) {}

  /** Whether every answer that the state leaves possible is covered by one of its rows. */
  isCovered(state: GridState): boolean {
    if (isNoRow(state.rows)) return false;
    if (this.#hasWholeRow(state)) return true;
    const known = this.#covered.get(state.key);
    if (known !== undefined) return known;
    spend(this.budget);
    const axis = this.#mostTelling(state);
    const atoms = this.states.grid.axes[axis]?.atoms ?? [];
    const covered = atoms.every((_, atom) => this.isCovered(this.states.next(state, axis, atom)));
    this.#covered.set(state.key, covered);
    return covered;
  }

  /** How many answers are not covered, of as many as the open facts have together. */
  uncovered(state: GridState): bigint {
    if (isNoRow(state.rows)) return this.#sizeOf(state.open);
    if (this.#hasWholeRow(state)) return 0n;
    const known = this.#open.get(state.key);
    if (known !== undefined) return known;
    spend(this.budget);
    const axis = this.#mostTelling(state);
    let volume = 0n;
    this.states.grid.axes[axis]?.weights.forEach((weight, atom) => {
      const next = this.states.next(state, axis, atom);
      volume += weight * this.uncovered(next) * this.#sizeOf(state.open & ~(1 << axis) & ~next.open);
    });
    this.#open.set(state.key, volume);
    return volume;
  }

  /** The first so many uncovered parts, disjoint. */
  holes(state: GridState, most: number): readonly Hole[] {
    const holes: Hole[] = [];
    const visit = (at: GridState, box: readonly (ValueSet | undefined)[]): void => {
      if (holes.length >= most || this.uncovered(at) === 0n) return;
      if (isNoRow(at.rows)) {
        holes.push({ box, volume: this.states.grid.axes.reduce((volume, { size }, axis) => volume * (box[axis]?.weight ?? size), 1n) });
        return;
      }
      const axis = this.#mostTelling(at);
      // Atoms that leave the same rows are one hole.
      const byState = new Map<GridState, ValueSet>();
      this.states.grid.axes[axis]?.atoms.forEach((set, atom) => {
        const next = this.states.next(at, axis, atom);
        byState.set(next, byState.get(next)?.union(set) ?? set);
      });
      for (const [next, set] of byState) visit(next, box.map((each, place) => (place === axis ? set : each)));
    };
    visit(state, this.states.grid.axes.map(() => undefined));
    return holes;
  }

  #sizeOf(axes: number): bigint {
    return this.states.grid.axes.reduce((size, axis, place) => ((axes & (1 << place)) === 0 ? size : size * axis.size), 1n);
  }

  #hasWholeRow({ rows, open }: GridState): boolean {
    const { axes } = this.states.grid;
    return rowsIn(rows).some((row) => axes.every(({ full }, axis) => (open & (1 << axis)) === 0 || hasRow(full, row)));
  }

  /** The open fact that most rows restrict: knowing it leaves the fewest. */
  #mostTelling({ rows, open }: GridState): number {
    let [best, most] = [0, -1];
    this.states.grid.axes.forEach(({ full }, axis) => {
      if ((open & (1 << axis)) === 0) return;
      let restricting = 0;
      eachRow(rows, (row) => {
        if (!hasRow(full, row)) restricting += 1;
      });
      if (restricting > most) [best, most] = [axis, restricting];
    });
    return best;
  }
}
