import { batch, Tracker, untracked } from '../vendor/formily.js';

/** Rounds after which something that moves itself in a circle is left as it is. */
const MOST_ROUNDS = 20;

/** Something to do whenever what it reads has changed. */
interface Run {
  readonly rank: number;
  /** Without `writes` it only takes note of what it reads. */
  readonly again: (writes: boolean) => void;
}

/**
 * The linkages of a form at work. Each is looked at again when what it has read changes, and only then; of several, those first that
 * move others. Formily's own reactions know no order: a formula would be computed from what is half changed, and what it has filled in
 * would stay.
 */
export class LinkageRuns {
  readonly #waiting = new Set<Run>();
  #isAtWork = false;

  /**
   * Does `write` with what `read` gives, now and whenever something that `read` has read is another. A lower rank goes first.
   * Gives what ends it.
   */
  start<Value>(rank: number, read: () => Value, write: (value: Value) => void): () => void {
    let isOver = false;
    const tracker = new Tracker(() => {
      if (!isOver) this.#ask(run);
    });
    const run: Run = {
      rank,
      again: (writes) => {
        // In one batch: what is waiting elsewhere would be done in the midst of reading, where a tracker takes no notice of changes.
        const value = batch(() => tracker.track(read) as Value); // what `read` gives
        if (writes) untracked(() => batch(() => write(value)));
      },
    };
    run.again(true);
    return () => {
      isOver = true;
      this.#waiting.delete(run);
      tracker.dispose();
    };
  }

  #ask(run: Run): void {
    this.#waiting.add(run);
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    const rounds = new Map<Run, number>();
    try {
      // Has Formily tell all that the same change has touched.
      batch(() => undefined);
      for (let next = this.#first(); next !== undefined; next = this.#first()) {
        this.#waiting.delete(next);
        const count = rounds.get(next) ?? 0;
        rounds.set(next, count + 1);
        // A circle ends here; another change sets it going anew.
        next.again(count < MOST_ROUNDS);
      }
    } finally {
      this.#isAtWork = false;
      this.#waiting.clear();
    }
  }

  #first(): Run | undefined {
    let first: Run | undefined;
    for (const run of this.#waiting) if (first === undefined || run.rank < first.rank) first = run;
    return first;
  }
}
