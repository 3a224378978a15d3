import type { Domain } from '../../model/index.js';
import type { Id } from '@zhengwu/core';

/** The id of the row that is being written and not in the guide yet. No element of a guide has such a one. */
export const PENDING_ID = 'pending';

/**
 * A row that is being written. It becomes an edit when it has a text: nothing empty gets into the guide, and one row is
 * one step back.
 */
export type PendingRow =
  | {
      readonly kind: 'question';
      /** Behind which option; `null`: the first question. */
      readonly behind: Id<'opt'> | null;
      /** What it asks for; by its words where nobody has said. */
      readonly answers?: Domain['kind'];
    }
  | { readonly kind: 'option'; readonly of: Id<'q'>; readonly index: number };
