/** One place where two documents differ. Keys and element ids from the root: `['materials', 'mat_…', 'name']`. */
export type Difference = Added | Removed | Changed | Moved;

interface At {
  readonly path: readonly string[];
}

/** A key or a list member that was not there. */
export interface Added extends At {
  readonly kind: 'added';
  readonly after: unknown;
  /** Of a list member: the id of the one it stands behind now; null at the front. Absent for a key. */
  readonly behind?: string | null;
}

/** A key or a list member that is gone. */
export interface Removed extends At {
  readonly kind: 'removed';
  readonly before: unknown;
}

/** A value that is another one. */
export interface Changed extends At {
  readonly kind: 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** Of two lists of texts or numbers: what came and what went, each as often as it did. Both empty: only the order is another. */
  readonly members?: { readonly added: readonly Scalar[]; readonly removed: readonly Scalar[] };
}

/** A list member that stands elsewhere among those that stayed. What changed within it is told apart. */
export interface Moved extends At {
  readonly kind: 'moved';
  /** The whole member as it is now; of a form's control, its id. */
  readonly after: unknown;
  /** The id of the member that it stands behind now; null at the front. */
  readonly behind: string | null;
}

export type Scalar = string | number;
