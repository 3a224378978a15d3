import type { DataTable, Id } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import { emptyForm } from '../model/empty-form.js';
import type { FormNode } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { freeKey } from '../model/free-key.js';
import { ordered } from '../model/walk-nodes.js';
import type { NewNodeId } from './field-for-column.js';
import { fieldsForTable } from './fields-for-table.js';

export interface FormIds {
  readonly form: Id<'frm'>;
  readonly node: NewNodeId;
}

/**
 * A form for tables: the controls of those that hang below no other of them, each in a card of its own where there are
 * several, and their child tables, which the context names, as tables of rows.
 */
export function formFromTable(tables: readonly DataTable[], context: FormContext, ids: FormIds, name?: string): Form {
  const chosen = new Set(tables.map(({ id }) => id));
  const mains = tables.filter(({ parentId }) => parentId === undefined || !chosen.has(parentId));
  const all = { ...context, tables: [...(context.tables ?? []), ...tables.filter(({ id }) => context.tables?.some((each) => each.id === id) !== true)] };
  const [main] = mains;
  const form = emptyForm(ids.form, name ?? titleOf(main), context.item?.id);
  const taken = new Set<string>();
  const properties: Record<string, FormNode> = {};
  for (const table of mains) {
    const fields = fieldsForTable(table, all, ids.node).map(({ key, node }): [string, FormNode] => {
      const free = freeKey(taken, key);
      taken.add(free);
      return [free, node];
    });
    if (mains.length === 1) Object.assign(properties, Object.fromEntries(fields));
    else {
      const key = freeKey(taken, 'card');
      taken.add(key);
      properties[key] = { 'x-id': ids.node(), type: 'void', 'x-component': 'Card', 'x-component-props': { title: titleOf(table) }, properties: Object.fromEntries(fields) };
    }
  }
  return { ...form, schema: ordered({ ...form.schema, properties, ...(main === undefined ? {} : { 'x-binding': { mainTable: main.name } }) }) };
}

function titleOf(table: DataTable | undefined): string {
  const comment = table?.comment.replace(/(?:信息)?表$/, '').trim();
  return comment === undefined || comment === '' ? (table?.name ?? '') : comment;
}
