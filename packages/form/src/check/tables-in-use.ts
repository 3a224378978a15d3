import type { DataTable } from '@zhengwu/core';
import type { Form } from '../model/form.js';
import { bindingOf, isRows, nodesOf, type NodeEntry } from './controls.js';
import type { KnownTables } from '../binding/known-tables.js';

/** A table that the form fills: once for the form, or with a row for each of an array's. */
export interface FilledTable {
  readonly table: DataTable;
  /** Absent for what is filled once. */
  readonly array?: NodeEntry;
  /** Its controls, by column. Of a table of rows, those of that array alone. */
  readonly writers: ReadonlyMap<string, readonly NodeEntry[]>;
}

/** The tables that a form fills, as far as the context knows them: that of the root, those that controls outside rows write, those of its arrays. */
export function filledTables(form: Form, known: KnownTables): readonly FilledTable[] {
  const once = new Map<string, Map<string, NodeEntry[]>>();
  const rows: { readonly array: NodeEntry; readonly table: DataTable; readonly writers: Map<string, NodeEntry[]> }[] = [];
  const rowsOf = new Map<string, Map<string, NodeEntry[]>>();
  const main = form.schema['x-binding']?.mainTable;
  if (main !== undefined) once.set(main, new Map());
  for (const entry of nodesOf(form)) {
    const { columns = [], table } = bindingOf(entry);
    const own = table === undefined ? undefined : known.table(table);
    // Rows of what is filled once are a finding of their own.
    if (own !== undefined && table !== main && isRows(entry)) {
      const writers = new Map<string, NodeEntry[]>();
      rows.push({ array: entry, table: own, writers });
      rowsOf.set(entry.id, writers);
    }
    for (const bound of columns) {
      const home = homeOf(entry, bound.table, known, once, rowsOf);
      if (home === undefined) continue;
      const writers = home.get(bound.column);
      if (writers === undefined) home.set(bound.column, [entry]);
      else writers.push(entry);
    }
  }
  const filledOnce = [...once].flatMap(([name, writers]): readonly FilledTable[] => {
    const table = known.table(name);
    return table === undefined ? [] : [{ table, writers }];
  });
  return [...filledOnce, ...rows];
}

function homeOf(entry: NodeEntry, table: string, known: KnownTables, once: Map<string, Map<string, NodeEntry[]>>, rowsOf: ReadonlyMap<string, Map<string, NodeEntry[]>>): Map<string, NodeEntry[]> | undefined {
  if (entry.array !== undefined) {
    const bound = (entry.array.node['x-binding'] as { readonly table?: string } | undefined)?.table; // an array is no root
    return bound === table ? rowsOf.get(entry.array.id) : undefined;
  }
  const own = known.table(table);
  // A control that is outside its rows is a finding of its own: it fills no table.
  if (own === undefined || (known.parent(own) !== undefined && !once.has(table))) return undefined;
  const writers = once.get(table) ?? new Map<string, NodeEntry[]>();
  once.set(table, writers);
  return writers;
}
