import type { PrintFinding } from './rules.js';

/** What came of a document on paper. */
export interface PrintReport {
  /** Number of pages. */
  readonly pages: number;
  /** What does not look as it was written, or is missing. Texts: `printMessages`. */
  readonly findings: readonly PrintFinding[];
  /**
   * Whether the print dialog was opened. Whether the person went on to print there, browsers do not tell.
   */
  readonly isOffered: boolean;
}
