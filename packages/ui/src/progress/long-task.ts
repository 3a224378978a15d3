import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the work is given: how it hears that it shall stop, and how it tells how far it is. */
export interface TaskHandle {
  readonly signal: AbortSignal;
  report(done: number, total: number): void;
}

/** What is to be drawn: how far a task is. Without `done` and `total` nobody knows. */
export interface TaskProgress {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
}

/** ms before progress is shown: what is done sooner would only flicker. */
const PATIENCE_MS = 300;

interface Running {
  readonly label: string;
  readonly abort: AbortController;
  readonly timer: ReturnType<typeof setTimeout>;
  isLong: boolean;
  count: { readonly done: number; readonly total: number } | undefined;
}

/**
 * A thing that takes its time, one at once in an element: checking a large guide, writing a workbook. The element
 * draws `progress` and calls `cancel`; a new task, or the element's removal, cancels the former.
 *
 * @example
 * readonly #task = new LongTask(this);
 * const report = await this.#task.run('正在检查', ({ signal, report }) => check(guide, { signal, report }));
 * // in render():
 * const { progress } = this.#task;
 * html`${progress && html`<zw-progress label=${progress.label} .value=${progress.done} .max=${progress.total} cancellable @zw-cancel=${() => this.#task.cancel()}></zw-progress>`}`;
 */
export class LongTask implements ReactiveController {
  #running: Running | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** What to draw; nothing while no task runs, or has not run for long. */
  get progress(): TaskProgress | undefined {
    const running = this.#running;
    return running?.isLong === true ? { label: running.label, ...running.count } : undefined;
  }

  /** Runs the work and gives its result; nothing if it is cancelled, at once, even if the work does not listen. Its errors are the caller's. */
  async run<T>(label: string, work: (task: TaskHandle) => Promise<T>): Promise<T | undefined> {
    this.cancel();
    const abort = new AbortController();
    const { signal } = abort;
    const running: Running = {
      label,
      abort,
      isLong: false,
      count: undefined,
      timer: setTimeout(() => {
        running.isLong = true;
        this.host.requestUpdate();
      }, PATIENCE_MS),
    };
    this.#running = running;
    this.host.requestUpdate();
    const report = (done: number, total: number): void => {
      if (this.#running !== running) return;
      running.count = { done, total };
      if (running.isLong) this.host.requestUpdate();
    };
    const cancelled = new Promise<undefined>((resolve) => signal.addEventListener('abort', () => resolve(undefined), { once: true }));
    try {
      return await Promise.race([cancelled, work({ signal, report })]);
    } catch (error) {
      // Work that is told to stop may do so by throwing.
      if (signal.aborted) return undefined;
      throw error;
    } finally {
      this.#end(running);
    }
  }

  cancel(): void {
    const running = this.#running;
    if (running === undefined) return;
    this.#end(running);
    running.abort.abort();
  }

  hostDisconnected(): void {
    this.cancel();
  }

  #end(running: Running): void {
    clearTimeout(running.timer);
    if (this.#running !== running) return;
    this.#running = undefined;
    this.host.requestUpdate();
  }
}
