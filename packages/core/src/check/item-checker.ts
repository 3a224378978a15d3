import type { ServiceItem } from '../model/service-item.js';
import { Checker } from '../runner/checker.js';
import { workerFor } from '../runner/configure.js';
import type { WorkerPort } from '../runner/protocol.js';
import type { ItemCheckContext } from './item-check.js';
import { itemChecks } from './item-checks.js';

// Globals of pages and workers, which a tsconfig without DOM does not declare; Node has no `Worker`.
declare const URL: new (path: string, base: string) => object;
declare const Worker: (new (url: object, options: { readonly type: 'module' }) => WorkerPort) | undefined;

/** A `Checker` of one service item: in core's worker where there can be one, else in slices. */
export function createItemChecker(item: ServiceItem, context: ItemCheckContext): Checker<ServiceItem, ItemCheckContext> {
  return new Checker(item, context, { checks: itemChecks, createWorker: workerFor('core', ownWorker) });
}

function ownWorker(): WorkerPort | undefined {
  if (typeof Worker === 'undefined') return undefined;
  // Written out in one piece: this is the form in which bundlers see that a worker stands beside the module.
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
