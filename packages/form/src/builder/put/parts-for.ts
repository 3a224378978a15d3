import type { DataTable, Refusal } from '@zhengwu/core';
import type { DragPayload } from '@zhengwu/ui';
import { fieldForColumn, fieldForElement } from '../../binding/field-for-column.js';
import { arrayFor, fieldsForTable } from '../../binding/fields-for-table.js';
import { systemRole } from '../../binding/system-column.js';
import type { FragmentNode } from '../../model/fragment.js';
import type { Form, FormContext, NodeId } from '../../model/index.js';
import { refuse } from '../refusals.js';
import { boundColumns, type BoundColumns } from './bound-columns.js';
import { COLUMNS, COMPONENT, ELEMENT, TABLE } from './loads.js';
import { newNode, type NewNodeWords } from './new-node.js';

export interface PartsGivens {
  readonly form: Form;
  readonly context: FormContext;
  readonly words: NewNodeWords;
  readonly newId: () => NodeId;
}

/** The nodes that something makes where it is put: a component of the palette, columns, a table, a data element. */
export function partsFor(payload: DragPayload, { form, context, words, newId }: PartsGivens): readonly FragmentNode[] | Refusal {
  const component = COMPONENT.dataOf(payload);
  if (component !== undefined) return [newNode(component, words, newId)];
  const element = ELEMENT.dataOf(payload);
  if (element !== undefined) {
    const found = context.elements?.find(({ id }) => id === element);
    return found === undefined ? refuse('form-builder/no-such-source', {}) : [fieldForElement(found, context, newId)];
  }
  const columns = COLUMNS.dataOf(payload);
  if (columns !== undefined) {
    const table = context.tables?.find(({ name }) => name === columns.table);
    const chosen = table?.columns.filter(({ name }) => columns.columns.includes(name)) ?? [];
    return table === undefined || chosen.length === 0 ? refuse('form-builder/no-such-source', {}) : chosen.map((column) => fieldForColumn(column, table, context, newId));
  }
  const name = TABLE.dataOf(payload);
  const table = name === undefined ? undefined : context.tables?.find((each) => each.name === name);
  if (table === undefined) return refuse('form-builder/no-such-source', {});
  return tableParts(table, context, boundColumns(form.schema), newId);
}

/** A table's controls, those left out that are there already; a child table as an array. */
function tableParts(table: DataTable, context: FormContext, bound: BoundColumns, newId: () => NodeId): readonly FragmentNode[] | Refusal {
  const isChild = table.parentId !== undefined && context.tables?.some(({ id }) => id === table.parentId) === true;
  if (isChild && bound.arraysOf(table.name).length === 0) {
    const key = table.name.replace(/[^\p{L}\p{N}_$-]+/gu, '_').slice(0, 60);
    return [{ key, node: arrayFor(table, context, newId) }];
  }
  const left = { ...table, columns: table.columns.filter(({ name }) => bound.of(table.name, name).length === 0) };
  const isNew = left.columns.length === table.columns.length;
  const children = (context.tables ?? []).filter((each) => each.id === table.id || bound.arraysOf(each.name).length === 0);
  if (isNew) return fieldsForTable(table, { ...context, tables: children }, newId);
  const wanted = left.columns.filter((column) => systemRole(column, table, context.tables) === undefined);
  return wanted.length === 0 ? refuse('form-builder/all-bound', { table: table.comment || table.name }) : wanted.map((column) => fieldForColumn(column, table, context, newId));
}
