import { isRefusal, type Finding, type Fix } from '@zhengwu/core';
import { moveNode } from '../model/edits/move-node.js';
import type { FormContext } from '../model/context.js';
import type { FormEntry } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { isRow } from '../model/tree-change.js';
import { bindingRules } from './binding-rules.js';
import { bindingOf, isControl, isRows, nameOf, nodesOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { knownTables, type KnownTables } from '../binding/known-tables.js';

/** Whether answers go to the table of the place where they are asked: in a row to the array's, elsewhere to one that is filled once. */
export const checkPlacement = formCheck('form/placement', function* (form, context) {
  const known = knownTables(context);
  if (known.tables.length === 0) return;
  const arrays = new Map<string, NodeEntry>();
  for (const entry of nodesOf(form)) {
    const { table } = bindingOf(entry);
    if (table !== undefined && isRows(entry) && !arrays.has(table)) arrays.set(table, entry);
  }
  for (const entry of nodesOf(form)) {
    if (isRows(entry)) yield* ofRows(form, entry, known);
    else if (isControl(entry)) yield* ofControl(form, context, entry, known, arrays);
  }
});

function* ofControl(form: Form, context: FormContext, entry: NodeEntry, known: KnownTables, arrays: ReadonlyMap<string, NodeEntry>): Iterable<Finding> {
  const { columns = [] } = bindingOf(entry);
  const main = form.schema['x-binding']?.mainTable;
  const wanted = entry.array === undefined ? undefined : bindingOf(entry.array).table;
  // The rows themselves are bound to nothing, or to what nobody knows: that is the finding.
  if (entry.array !== undefined && (wanted === undefined || known.table(wanted) === undefined)) return;
  for (const [index, { table, column }] of columns.entries()) {
    const own = known.table(table);
    const found = known.column(table, column);
    if (own === undefined || found === undefined) continue;
    const place = at(entry.id, `x-binding/columns/${String(index)}`);
    const unbind = fix('binding/remove-column', { id: entry.id, table, column });
    const params = { control: nameOf(entry), table, column, comment: found.comment };
    if (wanted !== undefined) {
      if (table === wanted) continue;
      yield bindingRules.finding('form/other-table', place, { ...params, wanted }, { fixes: [...toTable(entry, index, wanted, known), unbind], related: entry.array === undefined ? [] : [at(entry.array.id, 'x-binding/table')] });
    } else if (table !== main && known.parent(own) !== undefined) {
      const rows = arrays.get(table);
      const fixes = [...(rows === undefined ? [] : intoRows(form, entry, rows)), ...(main === undefined ? [] : toTable(entry, index, main, known)), unbind];
      yield bindingRules.finding('form/outside-rows', place, { ...params, rows: rows === undefined ? '' : nameOf(rows) }, { fixes, related: rows === undefined ? [] : [at(rows.id)] });
    }
  }
}

/** The column of the same name in the table where it should go. */
function toTable(entry: NodeEntry, index: number, table: string, known: KnownTables): readonly Fix[] {
  const binding = bindingOf(entry);
  const { columns = [] } = binding;
  const bound = columns[index];
  if (bound === undefined || known.column(table, bound.column) === undefined) return [];
  if (columns.some((each) => each.table === table && each.column === bound.column)) return [];
  const { facts: _former, ...rest } = bound;
  return [fix('binding/set', { id: entry.id, binding: { ...binding, columns: columns.map((each, place) => (place === index ? { ...rest, table } : each)) } })];
}

/** Into the row of cards; a table's row takes columns alone. */
function intoRows(form: Form, entry: NodeEntry, rows: NodeEntry): readonly Fix[] {
  const row = rows.children.find(isRow);
  if (row === undefined) return [];
  const args = { ids: [entry.id], parentId: row.id, index: row.children.length };
  return isRefusal(moveNode(form, args)) ? [] : [fix('node/move', args)];
}

function* ofRows(form: Form, entry: NodeEntry, known: KnownTables): Iterable<Finding> {
  const name = bindingOf(entry).table;
  const table = name === undefined ? undefined : known.table(name);
  if (name === undefined || table === undefined) return;
  const main = form.schema['x-binding']?.mainTable;
  const place = at(entry.id, 'x-binding/table');
  const above = tableAbove(entry, main);
  if (name === main) yield bindingRules.finding('form/rows-astray', place, { control: nameOf(entry), table: name, why: 'main', wanted: '' });
  else if (above !== undefined && known.parent(table) !== undefined && known.parent(table)?.name !== above && known.table(above) !== undefined) {
    yield bindingRules.finding('form/rows-astray', place, { control: nameOf(entry), table: name, why: 'parent', wanted: above });
  }
}

/** The table whose row a row of this array hangs below. */
function tableAbove(entry: FormEntry, main: string | undefined): string | undefined {
  return entry.array === undefined ? main : bindingOf(entry.array).table;
}
