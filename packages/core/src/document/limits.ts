/** Bounds that are checked before anything recursive looks at an input. */
export interface DocumentLimits {
  /** Longest text, in UTF-16 units, and most bytes. */
  readonly size: number;
  /** Deepest nesting of lists and objects. */
  readonly depth: number;
  /** Most values, lists and objects included. */
  readonly values: number;
}

/**
 * A full item is some 200 kB and a guide of 10,000 nodes 5 MB; the deepest honest document is a form of
 * nested tables at about 40.
 */
export const DOCUMENT_LIMITS: DocumentLimits = { size: 20_000_000, depth: 128, values: 2_000_000 };
