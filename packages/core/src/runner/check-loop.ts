import type { Finding } from '../finding/finding.js';
import { guarded, type Check, type CheckSteps } from './check.js';
import { systemTiming, type Timing } from './timing.js';

/** Which document and which context a result speaks of. */
export interface Revisions {
  readonly document: number;
  readonly context: number;
}

export type CheckReport =
  | { readonly kind: 'progress'; readonly revisions: Revisions; readonly done: number; readonly total: number }
  | { readonly kind: 'findings'; readonly revisions: Revisions; readonly findings: readonly Finding[] };

/** Longest stretch without letting others go first, in ms: half a frame, so that typing never waits. */
const SLICE_MS = 8;

/**
 * Checks a document in slices, again whenever it or its context changes, and leaves a run that was
 * overtaken. The same loop runs in a worker and, where there is none, in the page.
 */
export class CheckLoop<Document, Context> {
  #run = 0;

  constructor(
    readonly checks: readonly Check<Document, Context>[],
    readonly report: (report: CheckReport) => void,
    readonly timing: Timing = systemTiming,
  ) {}

  /** Starts over with these. Several calls before the loop's next turn cost one run. */
  check(document: Document, context: Context, revisions: Revisions): void {
    this.#run += 1;
    const run = this.#run;
    this.timing.later(() => {
      if (run === this.#run) this.#continue(run, this.#begin(document, context, revisions));
    });
  }

  /** Leaves the present run; nothing is reported of it any more. */
  stop(): void {
    this.#run += 1;
  }

  #begin(document: Document, context: Context, revisions: Revisions): Run {
    return { pending: this.checks.map((check) => guarded(check, document, context)), findings: [], revisions, total: this.checks.length };
  }

  #continue(runNumber: number, run: Run): void {
    const end = this.timing.now() + SLICE_MS;
    for (let steps = run.pending[0]; steps !== undefined; steps = run.pending[0]) {
      const step = steps.next();
      if (step.done === true) run.pending.shift();
      else if (step.value !== undefined) run.findings.push(step.value);
      if (this.timing.now() < end || run.pending.length === 0) continue;
      // Before the report: whoever hears of it may throw, or start another run.
      this.timing.later(() => {
        if (runNumber === this.#run) this.#continue(runNumber, run);
      });
      this.report({ kind: 'progress', revisions: run.revisions, done: run.total - run.pending.length, total: run.total });
      return;
    }
    this.report({ kind: 'findings', revisions: run.revisions, findings: run.findings });
  }
}

interface Run {
  readonly pending: CheckSteps[];
  readonly findings: Finding[];
  readonly revisions: Revisions;
  readonly total: number;
}
