import type { Id } from '../../id/id.js';

/** Which material an edit is about. */
export interface MaterialArgs {
  readonly id: Id<'mat'>;
}
