import type { ProofOptions } from '../linkage/proofs.js';
import type { FormContext } from '../model/context.js';

const known = new WeakMap<FormContext, ProofOptions>();

/** What proofs must know of the rest: one object for a context, under which they are remembered. */
export function proofOptions(context: FormContext): ProofOptions {
  const former = known.get(context);
  if (former !== undefined) return former;
  const { today, fields = [] } = context;
  const options: ProofOptions = { today, fields };
  known.set(context, options);
  return options;
}
