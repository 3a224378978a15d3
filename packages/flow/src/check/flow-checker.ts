import { Checker, workerFor, type WorkerPort } from '@zhengwu/core';
import type { FlowContext } from '../model/context.js';
import type { Flow } from '../model/flow.js';

/** A `Checker` of one flow: in the package's worker where there can be one, else in slices; the page loads the checks only then. */
export function createFlowChecker(flow: Flow, context: FlowContext): Checker<Flow, FlowContext> {
  return new Checker(flow, context, { checks: async () => (await import('./flow-checks.js')).flowChecks, createWorker: workerFor('flow', ownWorker) });
}

function ownWorker(): WorkerPort | undefined {
  if (typeof Worker === 'undefined') return undefined;
  // Written out in one piece: this is the form in which bundlers see that a worker stands beside the module.
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
