import { Checker, workerFor, type WorkerPort } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { Form } from '../model/form.js';

/** A `Checker` of one form: in the package's worker where there can be one, else in slices; the page loads the checks only then. */
export function createFormChecker(form: Form, context: FormContext): Checker<Form, FormContext> {
  return new Checker(form, context, { checks: async () => (await import('./form-checks.js')).formChecks, createWorker: workerFor('form', ownWorker) });
}

function ownWorker(): WorkerPort | undefined {
  if (typeof Worker === 'undefined') return undefined;
  // Written out in one piece: this is the form in which bundlers see that a worker stands beside the module.
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
}
