import type { Patch } from '../edit/patch.js';
import type { Finding } from '../finding/finding.js';
import type { CheckReport, Revisions } from './check-loop.js';
import { PageChecks, type ChecksSource } from './page-checks.js';
import type { FromWorker, ToWorker, WorkerPort } from './protocol.js';
import { systemTiming, type Timing } from './timing.js';

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly revisions: Revisions;
}

export interface CheckerState {
  /** The last complete result; it may be of an earlier revision while a newer one is being checked. */
  readonly result: CheckResult | undefined;
  /** Whether `result` speaks of the document and context as they are now. */
  readonly isCurrent: boolean;
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** Where the checks run: a worker, or slices in the page. */
  readonly runsIn: 'worker' | 'page';
}

export interface CheckerOptions<Document, Context> {
  /** What runs in the page; a function loads it when no worker does the work. */
  readonly checks: ChecksSource<Document, Context>;
  /** Makes the worker that serves the same checks; where it gives none, or it fails, they run in slices here. */
  readonly createWorker?: () => WorkerPort | undefined;
  readonly timing?: Timing;
}

/** How long a worker may take to load and start, in ms; then the checks run in the page. */
const PATIENCE_MS = 10_000;

/**
 * Keeps the findings of one document true while it is being edited. A result of an overtaken revision is
 * dropped; a worker that dies is replaced by slices in the page, and nothing is lost but time.
 */
export class Checker<Document, Context> {
  #document: Document;
  #context: Context;
  #revisions: Revisions = { document: 0, context: 0 };
  #result: CheckResult | undefined;
  #progress: CheckerState['progress'];
  #worker: WorkerPort | undefined;
  readonly #pageChecks: PageChecks<Document, Context>;
  readonly #listeners = new Set<(state: CheckerState) => void>();
  #isClosed = false;
  /** The alarm would keep the worker and the document for as long as its patience lasts. */
  #stopWaiting: () => void = () => undefined;

  constructor(document: Document, context: Context, options: CheckerOptions<Document, Context>) {
    this.#document = document;
    this.#context = context;
    this.#pageChecks = new PageChecks<Document, Context>(
      options.checks,
      (report) => {
        if (this.#worker === undefined) this.#receive(report);
      },
      options.timing,
    );
    this.#worker = this.#startWorker(options);
    this.#recheckAll();
  }

  get state(): CheckerState {
    return {
      result: this.#result,
      isCurrent: this.#result !== undefined && isSame(this.#result.revisions, this.#revisions),
      progress: this.#progress,
      runsIn: this.#worker === undefined ? 'page' : 'worker',
    };
  }

  /** The document changed: pass what `History` tells its listeners. */
  update(change: { readonly document: Document; readonly patches: readonly Patch[] }): void {
    const from = this.#revisions.document;
    this.#document = change.document;
    this.#revisions = { ...this.#revisions, document: from + 1 };
    this.#send({ kind: 'patch', patches: change.patches, from, to: from + 1 });
  }

  /** The context was replaced. */
  setContext(context: Context): void {
    this.#context = context;
    this.#revisions = { ...this.#revisions, context: this.#revisions.context + 1 };
    this.#send({ kind: 'context', context, revision: this.#revisions.context });
  }

  /** Calls the listener on each progress and each result, until the returned function is called. */
  subscribe(listener: (state: CheckerState) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** The findings of the document as it is now, once they are known. Rejects if the checker is closed before. */
  settled(): Promise<readonly Finding[]> {
    return new Promise((resolve, reject) => {
      let unsubscribe = (): void => undefined;
      const look = (): void => {
        const { result, isCurrent } = this.state;
        if (!isCurrent && !this.#isClosed) return;
        unsubscribe();
        if (result !== undefined && isCurrent) resolve(result.findings);
        else reject(new Error('the checker was closed before it had a result'));
      };
      unsubscribe = this.subscribe(look);
      look();
    });
  }

  /** Ends the worker and forgets the listeners. */
  close(): void {
    this.#isClosed = true;
    this.#stopWaiting();
    this.#pageChecks.stop();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#tell();
    this.#listeners.clear();
  }

  #startWorker({ createWorker, timing = systemTiming }: CheckerOptions<Document, Context>): WorkerPort | undefined {
    const worker = make(createWorker);
    if (worker === undefined) return undefined;
    const fallBack = (): void => {
      if (this.#worker !== worker) return;
      worker.terminate();
      this.#worker = undefined;
      this.#recheckAll();
    };
    worker.addEventListener('error', fallBack);
    worker.addEventListener('messageerror', fallBack);
    // A script that is not ours, for example the error page of a proxy, loads without an error and stays silent.
    this.#stopWaiting = timing.after(PATIENCE_MS, fallBack);
    worker.addEventListener('message', ({ data }) => {
      this.#stopWaiting();
      const message = data as FromWorker; // our own worker's answer
      if (this.#worker !== worker || message.kind === 'ready') return;
      if (message.kind === 'resend') this.#recheckAll();
      else this.#receive(message);
    });
    return worker;
  }

  #recheckAll(): void {
    this.#send({ kind: 'open', document: this.#document, context: this.#context, revisions: this.#revisions });
  }

  #send(message: ToWorker<Document, Context>): void {
    if (this.#isClosed) return;
    this.#progress = undefined;
    if (this.#worker === undefined) this.#pageChecks.check(this.#document, this.#context, this.#revisions);
    else this.#post(this.#worker, message);
    this.#tell();
  }

  #post(worker: WorkerPort, message: ToWorker<Document, Context>): void {
    try {
      worker.postMessage(message);
    } catch {
      // DataCloneError: a context that holds what cannot be copied is checked here instead.
      worker.terminate();
      this.#worker = undefined;
      this.#pageChecks.check(this.#document, this.#context, this.#revisions);
    }
  }

  #receive(report: CheckReport): void {
    if (this.#isClosed || !isSame(report.revisions, this.#revisions)) return;
    if (report.kind === 'progress') {
      this.#progress = { done: report.done, total: report.total };
    } else {
      this.#progress = undefined;
      this.#result = { findings: report.findings, revisions: report.revisions };
    }
    this.#tell();
  }

  #tell(): void {
    const { state } = this;
    // A listener may unsubscribe itself or another while it is called.
    for (const listener of [...this.#listeners]) listener(state);
  }
}

function make(create: (() => WorkerPort | undefined) | undefined): WorkerPort | undefined {
  try {
    return create?.();
  } catch {
    return undefined; // a policy that forbids workers: the slices serve
  }
}

function isSame(a: Revisions, b: Revisions): boolean {
  return a.document === b.document && a.context === b.context;
}
