import * as v from 'valibot';
import { dayShape, maybe, shapeOf } from './shape.js';

/**
 * How far a statement can be trusted. `verified` (已核): somebody read it at `readAt`. `unverified` (未核):
 * nobody did yet, and every view says so. There is no third way: nothing is invented.
 */
export interface Source {
  readonly status: 'verified' | 'unverified';
  /** The publication in which it was read. */
  readonly readAt?: string;
  readonly checkedOn?: string;
  readonly note?: string;
}

export const sourceShape = shapeOf<Source>({
  status: v.picklist(['verified', 'unverified']),
  readAt: maybe(v.string()),
  checkedOn: maybe(dayShape),
  note: maybe(v.string()),
});
