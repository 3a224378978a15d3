import type { Id } from '@zhengwu/core';
import type { MaterialUse } from '../model/material-use.js';
import type { Outcome } from '../model/node.js';
import type { Variable } from '../model/variable.js';
import type { AnswerSpace, ValueSet } from '../space/index.js';

/** A fact that the table's situations are told apart by: one column. */
export interface Fact {
  readonly variable: Variable;
  /** Counted from 1, as in the sheet. */
  readonly column: number;
  readonly header: string;
  /** The header's cell. */
  readonly address: string;
  /** The question as the table words it, if it does. */
  readonly text?: string;
  readonly help?: string;
}

/** What a row leads to: an outcome that has no id yet. */
export type Result = Pick<Outcome, 'name' | 'note' | 'end'>;

/** Which answers a row speaks of: for each fact, in their order, what its cell takes. */
export type RowBox = readonly ValueSet[];

/** One situation. */
export interface SituationRow {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly box: RowBox;
  readonly result: Result;
  /** Equal for equal results. */
  readonly key: string;
  /** How often it is met, as the table counts; absent where it does not. */
  readonly frequency?: number;
}

/** 附加: what some answers add to the situation they are in, whichever it is. */
export interface AdditionRow {
  readonly row: number;
  readonly box: RowBox;
  readonly uses: readonly MaterialUse[];
  readonly situationIds: readonly Id<'sit'>[];
}

/** A material column that the context does not know: the id stands for it until somebody makes it. */
export interface NewMaterial {
  readonly id: Id<'mat'>;
  readonly name: string;
  readonly code?: string;
  readonly column: number;
}

/** A situation table, read. */
export interface SituationTable {
  readonly sheet: string;
  readonly title?: string;
  readonly facts: readonly Fact[];
  /** The space of the facts, one axis each, in their order. */
  readonly space: AnswerSpace;
  readonly rows: readonly SituationRow[];
  readonly additions: readonly AdditionRow[];
  readonly newMaterials: readonly NewMaterial[];
}

/** A text that two results share exactly if they are the same for the applicant: situations and materials in any order. */
export function resultKey({ name, note, end }: Result): string {
  const plain = end.kind === 'handle' ? { ...end, situationIds: [...end.situationIds].sort(), uses: [...end.uses].sort((a, b) => (a.materialId < b.materialId ? -1 : 1)) } : end;
  return sortedJson({ name, note, end: plain });
}

/** JSON with the keys of every object in order; keys without a value count as absent. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
