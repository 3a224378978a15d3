import { systemRole } from '../binding/system-column.js';
import { componentNamed } from '../components/index.js';
import { indexForm, type FormContext, type FormEntry, type FormRoot } from '../model/index.js';
import { boundColumns } from './put/bound-columns.js';

export interface StatusCounts {
  readonly controls: number;
  readonly bound: number;
  /** Columns that somebody must fill in, of the tables that the form is made for; absent where no table is known. */
  readonly due?: { readonly met: number; readonly all: number };
}

/** Whether it holds an answer: a control, or an array. */
export function isControl({ node, parent }: FormEntry): boolean {
  if (parent === undefined || node.type === 'void') return false;
  const role = componentNamed(node['x-component'])?.role;
  return role === 'control' || role === 'array' || (role === undefined && node['x-component'] !== undefined);
}

/** Whether what is answered goes somewhere, or stays nowhere for a reason. */
export function isBound({ node }: FormEntry): boolean {
  const binding = node['x-binding'];
  if (binding === undefined || !isNodeBinding(binding)) return false;
  return binding.table !== undefined || (binding.columns?.length ?? 0) > 0 || binding.unboundReason !== undefined;
}

function isNodeBinding(binding: NonNullable<FormEntry['node']['x-binding']>): binding is Extract<typeof binding, { readonly columns?: unknown }> {
  return !('mainTable' in binding);
}

/** What stands in the status line. */
export function statusCounts(schema: FormRoot, { tables = [] }: Pick<FormContext, 'tables'>): StatusCounts {
  const { entries } = indexForm(schema);
  const controls = entries.filter(isControl);
  const count = { controls: controls.length, bound: controls.filter(isBound).length };
  const bound = boundColumns(schema);
  const main = schema['x-binding']?.mainTable;
  // The main table and all below it; child tables that no array fills may be no part of this form.
  const mine = tables.filter((table) => table.name === main || bound.arraysOf(table.name).length > 0 || table.columns.some(({ name }) => bound.of(table.name, name).length > 0));
  if (mine.length === 0) return count;
  const due = mine.flatMap((table) => table.columns.filter((column) => !column.nullable && column.default === undefined && systemRole(column, table, tables) === undefined).map(({ name }) => bound.of(table.name, name).length > 0));
  return { ...count, due: { met: due.filter((isMet) => isMet).length, all: due.length } };
}
