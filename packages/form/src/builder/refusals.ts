import { refuserFor } from '@zhengwu/core';

type Nothing = Readonly<Record<never, never>>;

/** Why a gesture of the builder means nothing, before it would become an edit. */
export interface BuilderRefusals {
  /** The table, the column or the data element is not in the context any more. */
  readonly 'form-builder/no-such-source': Nothing;
  readonly 'form-builder/all-bound': { readonly table: string };
  readonly 'form-builder/nothing-to-paste': Nothing;
  readonly 'form-builder/nothing-chosen': Nothing;
  /** It is at the very beginning or end. */
  readonly 'form-builder/no-further': Nothing;
  /** Only what lies in a grid takes several of its columns. */
  readonly 'form-builder/no-grid': Nothing;
  /** A cell of a table has no room for another table. */
  readonly 'form-builder/table-in-cell': Nothing;
}

export const refuse = refuserFor<BuilderRefusals>();
