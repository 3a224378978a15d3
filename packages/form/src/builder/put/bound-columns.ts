import { indexForm, type FormRoot, type NodeId } from '../../model/index.js';

/** Which controls write a column, and which arrays fill a table. */
export interface BoundColumns {
  /** The nodes that write this column, as one reads the form. */
  of: (table: string, column: string) => readonly NodeId[];
  /** The arrays whose rows go into this table. */
  arraysOf: (table: string) => readonly NodeId[];
  /** The nodes that a data element is related to, by its id, code or name. */
  ofElement: (element: { readonly id: string; readonly code?: string; readonly name: string }) => readonly NodeId[];
}

const known = new WeakMap<FormRoot, BoundColumns>();
const NONE: readonly NodeId[] = [];

/** The bindings of a form, the other way round. Names of the database are one in upper and lower case. */
export function boundColumns(schema: FormRoot): BoundColumns {
  const former = known.get(schema);
  if (former !== undefined) return former;
  const columns = new Map<string, NodeId[]>();
  const arrays = new Map<string, NodeId[]>();
  const elements = new Map<string, NodeId[]>();
  const add = (map: Map<string, NodeId[]>, key: string, id: NodeId): void => {
    const ids = map.get(key);
    if (ids === undefined) map.set(key, [id]);
    else if (ids[ids.length - 1] !== id) ids.push(id);
  };
  const index = indexForm(schema);
  for (const entry of index.entries) {
    const binding = entry.node === schema ? undefined : entry.node['x-binding'];
    if (binding === undefined) continue;
    if ('table' in binding) add(arrays, fold(binding.table), entry.id);
    if ('columns' in binding) for (const { table, column } of binding.columns ?? []) add(columns, columnKey(table, column), entry.id);
    if ('element' in binding) {
      const { id, code, name } = binding.element;
      add(elements, id, entry.id);
      add(elements, code ?? name, entry.id);
    }
  }
  const bound: BoundColumns = {
    of: (table, column) => columns.get(columnKey(table, column)) ?? NONE,
    arraysOf: (table) => arrays.get(fold(table)) ?? NONE,
    ofElement: ({ id, code, name }) => elements.get(id) ?? elements.get(code ?? name) ?? NONE,
  };
  known.set(schema, bound);
  return bound;
}

function columnKey(table: string, column: string): string {
  return `${fold(table)}\n${fold(column)}`;
}

function fold(name: string): string {
  return name.toLowerCase();
}
