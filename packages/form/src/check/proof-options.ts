import type { ProofOptions } from '../linkage/proofs.js';
import type { FormContext } from '../model/context.js';

/** What proofs must know of the rest. */
export function proofOptions({ today, fields = [] }: FormContext): ProofOptions {
  return { today, fields };
}
