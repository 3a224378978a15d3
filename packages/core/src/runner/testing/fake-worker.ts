import type { Check } from '../check.js';
import type { FromWorker, Port, ToWorker, WorkerPort } from '../protocol.js';
import { serveChecks } from '../serve-checks.js';
import type { Timing } from '../timing.js';

interface Mail {
  readonly to: 'page' | 'worker';
  readonly data: unknown;
}

/**
 * A worker in this process: what is posted is cloned, as a real one does it, and waits until the test delivers
 * it. Each side's messages keep their order.
 */
export class FakeWorker<Document, Context> implements WorkerPort {
  readonly posted: ToWorker<Document, Context>[] = [];
  readonly answered: FromWorker[] = [];
  isTerminated = false;
  readonly #mail: Mail[] = [];
  readonly #pageListeners: ((event: { readonly data: unknown }) => void)[] = [];
  readonly #workerListeners: ((event: { readonly data: unknown }) => void)[] = [];
  readonly #errorListeners: (() => void)[] = [];

  /** Without checks: a worker whose script is not ours and stays silent. */
  constructor(checks?: readonly Check<Document, Context>[], timing?: Timing) {
    if (checks !== undefined) serveChecks(this.#ownPort(), checks, timing);
  }

  #ownPort(): Port {
    return {
      postMessage: (message) => {
        this.answered.push(message as FromWorker); // serveChecks posts nothing else
        this.#mail.push({ to: 'page', data: structuredClone(message) });
      },
      addEventListener: (_type, listener) => this.#workerListeners.push(listener),
    };
  }

  postMessage(message: unknown): void {
    const data: unknown = structuredClone(message);
    this.posted.push(message as ToWorker<Document, Context>); // Checker posts nothing else
    this.#mail.push({ to: 'worker', data });
  }

  addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: { readonly data: unknown }) => void): void {
    if (type === 'message') this.#pageListeners.push(listener);
    else this.#errorListeners.push(listener as () => void); // the overload says so
  }

  terminate(): void {
    this.isTerminated = true;
  }

  /** A message to the page that the worker did not send. */
  inject(data: FromWorker): void {
    this.#mail.push({ to: 'page', data });
  }

  fail(): void {
    for (const listener of this.#errorListeners) listener();
  }

  get mail(): number {
    return this.#mail.length;
  }

  /** Delivers the oldest message to one side, or to either; false if there is none. */
  deliver(to?: 'page' | 'worker'): boolean {
    const index = this.#mail.findIndex((mail) => to === undefined || mail.to === to);
    const [mail] = index < 0 ? [] : this.#mail.splice(index, 1);
    if (mail === undefined) return false;
    if (this.isTerminated && mail.to === 'worker') return true;
    for (const listener of mail.to === 'page' ? this.#pageListeners : this.#workerListeners) listener({ data: mail.data });
    return true;
  }

  deliverAll(): void {
    while (this.deliver());
  }
}
