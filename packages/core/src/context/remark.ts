import type { Place } from '../finding/finding.js';

/** What one person said. */
export interface Remark {
  readonly by: string;
  /** When, ISO 8601 with its zone. */
  readonly at: string;
  readonly text: string;
}

/**
 * A conversation about one element, for example the department's "退回" with its reason. The host keeps it; a
 * designer shows it where it belongs and asks for a new word by `zw-remark`.
 */
export interface RemarkThread {
  readonly id: string;
  readonly place: Place;
  readonly state: 'open' | 'settled';
  readonly remarks: readonly Remark[];
}
