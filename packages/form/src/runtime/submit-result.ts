import type { FormError } from './form-error.js';

/** What came of handing a form in. */
export interface SubmitResult {
  readonly ok: boolean;
  /** What is answered; what is hidden is not among it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
}
