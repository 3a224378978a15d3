import { Checker, workerFor, type WorkerPort } from '@zhengwu/core';
import type { GuideContext } from '../model/context.js';
import type { Guide } from '../model/guide.js';

/** A `Checker` of one guide: in the package's worker where there can be one, else in slices; the page loads the checks only then. */
export function createGuideChecker(guide: Guide, context: GuideContext): Checker<Guide, GuideContext> {
  return new Checker(guide, context, { checks: async () => (await import('./guide-checks.js')).guideChecks, createWorker: workerFor('guide', ownWorker) });
}

function ownWorker(): WorkerPort | undefined {
  if (typeof Worker === 'undefined') return undefined;
  // Written out in one piece: this is the form in which bundlers see that a worker stands beside the module.
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
