import { isPlainObject } from '@zhengwu/core';
import { answerAt } from '../../linkage/index.js';
import { ANY_ROW, indexForm, type FormEntry, type FormRoot } from '../../model/index.js';
import { isControl } from '../status-counts.js';

/** A value on its way into a column. */
export interface HandedCell {
  readonly column: string;
  readonly nodeId: string;
  readonly value: unknown;
}

/** A row on its way into a table. */
export interface HandedRow {
  readonly table: string;
  /** In which row of each array, the outermost first; empty for the main table. */
  readonly rows: readonly number[];
  readonly cells: readonly HandedCell[];
}

export interface HandedIn {
  readonly rows: readonly HandedRow[];
  /** Answers that go into no column. */
  readonly unbound: readonly { readonly nodeId: string; readonly rows: readonly number[]; readonly value: unknown }[];
}

/** What answers come to in the database: by table, row and column, as the bindings say. Columns without an answer are not among it. */
export function handedIn(schema: FormRoot, answers: unknown): HandedIn {
  const rows = new Map<string, { readonly table: string; readonly rows: readonly number[]; readonly cells: HandedCell[] }>();
  const unbound: HandedIn['unbound'][number][] = [];
  for (const entry of indexForm(schema).entries) {
    if (!isControl(entry)) continue;
    const binding = entry.node['x-binding'];
    const columns = binding !== undefined && 'columns' in binding ? (binding.columns ?? []) : [];
    const isTable = binding !== undefined && 'table' in binding;
    for (const at of rowsOf(entry, answers)) {
      const value = valueAt(entry, answers, at);
      if (value === undefined) continue;
      for (const { table, column, part } of columns) {
        const cell = part === undefined ? value : partOf(value, part);
        if (cell === undefined) continue;
        const key = `${table}\n${at.join('.')}`;
        const row = rows.get(key) ?? { table, rows: at, cells: [] };
        rows.set(key, row);
        row.cells.push({ column, nodeId: entry.id, value: cell });
      }
      if (columns.length === 0 && !isTable) unbound.push({ nodeId: entry.id, rows: at, value });
    }
  }
  return { rows: [...rows.values()], unbound };
}

/** The rows of the arrays around a node, as many as were answered. */
function rowsOf({ dataPath }: FormEntry, answers: unknown): readonly (readonly number[])[] {
  let found: readonly { readonly rows: readonly number[]; readonly value: unknown }[] = [{ rows: [], value: answers }];
  const depth = dataPath.lastIndexOf(ANY_ROW);
  for (const key of dataPath.slice(0, depth + 1)) {
    found =
      key === ANY_ROW
        ? found.flatMap(({ rows, value }) => (Array.isArray(value) ? value.map((each: unknown, at) => ({ rows: [...rows, at], value: each })) : []))
        : found.map(({ rows, value }) => ({ rows, value: answerAt(value, [key]) }));
  }
  return found.map(({ rows }) => rows);
}

function valueAt({ dataPath }: FormEntry, answers: unknown, rows: readonly number[]): unknown {
  let row = -1;
  const address = dataPath.map((key) => {
    if (key !== ANY_ROW) return key;
    row += 1;
    return rows[row] ?? 0;
  });
  const last = dataPath[dataPath.length - 1] ?? '';
  const around = address.slice(0, -1);
  // `[start,end]` keeps the two under names of their own, `{value:a,label:b}` each part under another name.
  if (last.startsWith('[')) return spread(last, (name) => answerAt(answers, [...around, name]));
  if (last.startsWith('{')) {
    const parts = namesIn(last).map((pair) => pair.split(':').map((word) => word.trim()));
    const object = Object.fromEntries(parts.flatMap(([part = '', name = part]) => { const value = answerAt(answers, [...around, name]); return value === undefined ? [] : [[part, value]]; }));
    return Object.keys(object).length === 0 ? undefined : object;
  }
  return answerAt(answers, address);
}

function spread(key: string, read: (name: string) => unknown): unknown {
  const values = namesIn(key).map(read);
  return values.every((value) => value === undefined) ? undefined : values;
}

function namesIn(key: string): readonly string[] {
  return key.slice(1, -1).split(',').map((name) => name.trim());
}

/** `start` and `end` of a range, a key of an object. */
function partOf(value: unknown, part: string): unknown {
  if (Array.isArray(value)) {
    const at = part === 'start' ? 0 : part === 'end' ? 1 : Number(part);
    return (value as readonly unknown[])[at];
  }
  return isPlainObject(value) ? answerAt(value, [part]) : undefined;
}
