import { CheckLoop, type CheckReport, type Revisions } from './check-loop.js';
import type { Check } from './check.js';
import type { Timing } from './timing.js';

/** The checks themselves, or how they are loaded when they are first needed. */
export type ChecksSource<Document, Context> = readonly Check<Document, Context>[] | (() => Promise<readonly Check<Document, Context>[]>);

/**
 * Checks in slices in the page. Those that are loaded when first needed run as soon as they are here, on what is then the
 * newest document. Where they cannot be loaded, a finding says that nothing was checked; the next change tries again.
 */
export class PageChecks<Document, Context> {
  #loop: CheckLoop<Document, Context> | undefined;
  /** What is to be checked once the checks are here. */
  #wanted: readonly [document: Document, context: Context, revisions: Revisions] | undefined;
  #isLoading = false;

  constructor(
    private readonly source: ChecksSource<Document, Context>,
    private readonly report: (report: CheckReport) => void,
    private readonly timing: Timing | undefined,
  ) {
    if (typeof source !== 'function') this.#loop = this.#loopOf(source);
  }

  /** Starts over with these. */
  check(...wanted: readonly [document: Document, context: Context, revisions: Revisions]): void {
    if (this.#loop !== undefined) return this.#loop.check(...wanted);
    this.#wanted = wanted;
    if (!this.#isLoading) void this.#load();
  }

  /** Leaves what is being checked, or waits to be; nothing is reported of it any more. */
  stop(): void {
    this.#wanted = undefined;
    this.#loop?.stop();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    let loop: CheckLoop<Document, Context>;
    try {
      this.#loop = loop = this.#loopOf(typeof this.source === 'function' ? await this.source() : this.source);
    } catch (error) {
      loop = this.#loopOf([neverLoaded(error)]);
    }
    this.#isLoading = false;
    if (this.#wanted !== undefined) loop.check(...this.#wanted);
    this.#wanted = undefined;
  }

  #loopOf(checks: readonly Check<Document, Context>[]): CheckLoop<Document, Context> {
    return new CheckLoop(checks, this.report, this.timing);
  }
}

/** Stands for all checks: what could not be checked has not passed. */
function neverLoaded(error: unknown): Check<unknown, unknown> {
  return {
    name: 'check/load',
    // It yields nothing: it throws, and is reported as a check that failed.
    *steps() {
      throw error;
    },
  };
}
