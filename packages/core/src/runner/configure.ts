import type { WorkerPort } from './protocol.js';

/** What a host may decide for all elements on its page. */
export interface Configuration {
  /**
   * Makes the worker for a package's checks (`core`, `guide` …), where a bundler or a policy keeps the
   * package from finding its own; `undefined` runs them in the page.
   */
  readonly workerFactory?: (packageName: string) => WorkerPort | undefined;
}

let configuration: Configuration = {};

/** Sets what is given and leaves the rest. Call it before the first element is made. */
export function configure(change: Configuration): void {
  configuration = { ...configuration, ...change };
}

/** The host's worker for a package, or the package's own. */
export function workerFor(packageName: string, own: () => WorkerPort | undefined): () => WorkerPort | undefined {
  return () => (configuration.workerFactory === undefined ? own() : configuration.workerFactory(packageName));
}
