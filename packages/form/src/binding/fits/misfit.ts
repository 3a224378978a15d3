import type { Column, Fix } from '@zhengwu/core';
import type { ValueKind } from '../../components/component-spec.js';

/** A value that a person could hand in and the column could not take; `shown` is how one would say it. */
export interface MisfitWitness {
  readonly value: unknown;
  readonly shown: string;
}

/** Where a control and a column do not go together. */
export type MisfitFault =
  /** What the control gives is not of the column's type. */
  | { readonly kind: 'type'; readonly is: ValueKind; readonly wants: Column['type'] }
  /** Longer texts than there is room for. `most` is Infinity where the control sets no bound. */
  | { readonly kind: 'length'; readonly most: number; readonly room: number }
  /** More digits before the point. */
  | { readonly kind: 'precision'; readonly room: number; readonly end: 'minimum' | 'maximum' }
  /** More digits behind the point, which the database rounds away. */
  | { readonly kind: 'scale'; readonly room: number }
  /** The column must have a value, the control need not. */
  | { readonly kind: 'required' }
  /** Options that are no codes of the column's. */
  | { readonly kind: 'foreignOptions'; readonly values: readonly string[] }
  /** Codes that are not offered. */
  | { readonly kind: 'missingOptions'; readonly values: readonly string[] }
  /** Anything may be typed where only codes may stand. */
  | { readonly kind: 'freeText'; readonly codes: readonly string[] }
  /** Days are written in another way. */
  | { readonly kind: 'dateFormat'; readonly is: string; readonly wants: string }
  /** Nothing that the control accepts fits. */
  | { readonly kind: 'nothingFits'; readonly least: number; readonly room: number }
  /** The value that stands there at first does not fit. */
  | { readonly kind: 'default' };

export type MisfitKind = MisfitFault['kind'];

export interface Misfit {
  readonly fault: MisfitFault;
  /** `error`: data would be lost or refused; `warning`: it may be meant so. */
  readonly severity: 'error' | 'warning';
  readonly witness?: MisfitWitness;
  /** Edits of the form's book, the best first. */
  readonly mends: readonly Fix[];
}
