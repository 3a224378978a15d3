import type { Column, DataTable } from '@zhengwu/core';
import type { FormContext } from '../../model/context.js';
import type { FormEntry } from '../../model/form-index.js';
import type { FormNode, FormRoot } from '../../model/form-node.js';
import { tableColumns, type CalledColumn } from './column-index.js';
import { isMistyped } from './entry-facts.js';
import { likenessOf, type Likeness } from './likeness.js';
import { keyLikeness, nameLikeness } from './name-likeness.js';
import { LEAST_SCORE } from './suggestion.js';

/** A column that a control could be meant for. */
export interface ScoredColumn {
  readonly column: Column;
  readonly likeness: Likeness;
  /** What the column is called. */
  readonly words: string;
  readonly score: number;
}

/** What a control whose value is of another type loses. */
const MISTYPED = 0.3;

interface Known {
  readonly label: string;
  readonly key: string;
  readonly byTable: Map<DataTable, readonly ScoredColumn[]>;
}

const known = new WeakMap<FormContext, WeakMap<FormNode | FormRoot, Known>>();

/** The columns of a table that a control could be meant for, bound or not; the system's left out. A control that did not change is not compared again. */
export function scoredColumns(entry: FormEntry, label: string, table: DataTable, context: FormContext): readonly ScoredColumn[] {
  const nodes = known.get(context) ?? new WeakMap<FormNode | FormRoot, Known>();
  known.set(context, nodes);
  const { node, key } = entry;
  const former = nodes.get(node);
  const own: Known = former?.label === label && former.key === key ? former : { label, key, byTable: new Map() };
  nodes.set(node, own);
  const scored = own.byTable.get(table) ?? tableColumns(table, context).near(label, key).flatMap((called) => scoreOf(entry, label, called) ?? []);
  own.byTable.set(table, scored);
  return scored;
}

function scoreOf(entry: FormEntry, label: string, { column, words }: CalledColumn): ScoredColumn | undefined {
  const likeness = bestOf([
    label === '' ? undefined : likenessOf(label, words),
    label === '' || column.comment !== '' ? undefined : nameLikeness(label, column.name),
    // A key may be of another form: where both are called something, that decides.
    label === '' || column.comment === '' ? keyLikeness(entry.key, column.name) : undefined,
  ]);
  if (likeness === undefined || likeness.score < LEAST_SCORE) return undefined;
  // A free text for a column of codes is a control to be mended, not another column.
  const score = likeness.score - (isMistyped(entry, column) ? MISTYPED : 0);
  return score < LEAST_SCORE ? undefined : { column, likeness, words, score };
}

export function bestOf(likenesses: readonly (Likeness | undefined)[]): Likeness | undefined {
  return likenesses.filter((likeness) => likeness !== undefined).sort((a, b) => b.score - a.score)[0];
}
