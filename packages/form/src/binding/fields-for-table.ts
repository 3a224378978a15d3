import type { DataTable } from '@zhengwu/core';
import type { FormContext } from '../model/context.js';
import type { FormNode } from '../model/form-node.js';
import { freeKey } from '../model/free-key.js';
import { fieldForColumn, keyOf, type MadeField, type NewNodeId } from './field-for-column.js';
import { systemRole } from './system-column.js';

/** Child tables in child tables, and so on: deeper than any application form. */
const DEEPEST = 4;
/** More columns than these are read in cards, row by row: a table of them fits no screen. */
const MOST_COLUMNS = 8;
const COLUMNS = 2;

/** What `fieldsForTable` makes of a table: a grid of its columns' controls, and an array for each child table. */
export function fieldsForTable(table: DataTable, context: FormContext, newId: NewNodeId): readonly MadeField[] {
  const taken = new Set<string>();
  const grid = gridOf(columnFields(table, context, newId, taken), newId);
  const arrays = childArrays(table, context, newId, taken, 0);
  return [...(Object.keys(grid.properties ?? {}).length === 0 ? [] : [{ key: freeKey(taken, 'grid'), node: grid }]), ...arrays];
}

/** The controls of those columns that somebody fills in, each under a key of its own. */
export function columnFields(table: DataTable, context: FormContext, newId: NewNodeId, taken: Set<string>): readonly MadeField[] {
  return table.columns
    .filter((column) => systemRole(column, table, context.tables) === undefined)
    .map((column) => {
      const field = fieldForColumn(column, table, context, newId);
      const key = freeKey(taken, field.key);
      taken.add(key);
      return { ...field, key };
    });
}

/** Two columns; what needs room takes both. */
function gridOf(fields: readonly MadeField[], newId: NewNodeId): FormNode {
  const properties = Object.fromEntries(fields.map(({ key, node }) => [key, isWide(node) ? { ...node, 'x-decorator-props': { ...node['x-decorator-props'], gridSpan: COLUMNS } } : node]));
  return { 'x-id': newId(), type: 'void', 'x-component': 'FormGrid', 'x-component-props': { minColumns: 1, maxColumns: COLUMNS }, properties };
}

function isWide(node: FormNode): boolean {
  const component = node['x-component'];
  if (component === 'Input.TextArea' || component === 'Upload' || component === 'Checkbox.Group') return true;
  const most = node['maxLength'];
  if (component === 'Input' && typeof most === 'number' && most > 100) return true;
  // Radios in a line that would break.
  return component === 'Radio.Group' && Array.isArray(node.enum) && (node.enum as readonly { readonly label: string }[]).reduce((sum, { label }) => sum + label.length + 3, 0) > 30;
}

function childArrays(table: DataTable, context: FormContext, newId: NewNodeId, taken: Set<string>, depth: number): readonly MadeField[] {
  if (depth >= DEEPEST) return [];
  return (context.tables ?? [])
    .filter(({ parentId, id }) => parentId === table.id && id !== table.id)
    .map((child) => {
      const key = freeKey(taken, keyOf(shortName(child, table)));
      taken.add(key);
      return { key, node: arrayFor(child, context, newId, depth) };
    });
}

/** food_licence_staff below food_licence_application is `staff`. */
function shortName(child: DataTable, parent: DataTable): string {
  const words = child.name.split('_');
  const above = parent.name.split('_');
  let shared = 0;
  while (shared < words.length - 1 && words[shared]?.toLowerCase() === above[shared]?.toLowerCase()) shared += 1;
  return words.slice(shared).join('_');
}

/** A child table as a table of rows; with tables of its own, or many columns, as cards. */
export function arrayFor(table: DataTable, context: FormContext, newId: NewNodeId, depth = 0): FormNode {
  const taken = new Set<string>();
  const fields = columnFields(table, context, newId, taken);
  const below = childArrays(table, context, newId, taken, depth + 1);
  const title = table.comment.replace(/[(（](?:子表|明细表?|从表)[)）]/g, '').replace(/(?:信息)?(?:子|明细)?表$/, '').trim() || table.name;
  const base = { 'x-id': newId(), type: 'array', title, 'x-decorator': 'FormItem', 'x-decorator-props': { gridSpan: COLUMNS }, 'x-binding': { table: table.name } } as const;
  return below.length > 0 || fields.length > MOST_COLUMNS ? cardsOf(base, title, fields, below, newId) : tableOf(base, title, fields, newId);
}

type ArrayBase = FormNode & { readonly type: 'array' };

function tableOf(base: ArrayBase, title: string, fields: readonly MadeField[], newId: NewNodeId): FormNode {
  const columns = fields.map(({ key, node }): [string, FormNode] => {
    const { title: head, ...rest } = node;
    return [`column_${key}`, { 'x-id': newId(), type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title: head }, properties: { [key]: rest } }];
  });
  const part = (name: string): FormNode => ({ 'x-id': newId(), type: 'void', 'x-component': `ArrayTable.${name}` });
  const buttons: FormNode = { 'x-id': newId(), type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title: '操作' }, properties: { remove: part('Remove'), move_up: part('MoveUp'), move_down: part('MoveDown') } };
  return {
    ...base,
    'x-component': 'ArrayTable',
    items: { 'x-id': newId(), type: 'object', properties: Object.fromEntries([...columns, ['operations', buttons]]) },
    properties: { addition: { ...part('Addition'), title: `添加${title}` } },
  };
}

function cardsOf(base: ArrayBase, title: string, fields: readonly MadeField[], below: readonly MadeField[], newId: NewNodeId): FormNode {
  const part = (name: string): FormNode => ({ 'x-id': newId(), type: 'void', 'x-component': `ArrayCards.${name}` });
  return {
    ...base,
    'x-component': 'ArrayCards',
    'x-component-props': { title },
    items: {
      'x-id': newId(),
      type: 'object',
      properties: { index: part('Index'), grid: gridOf(fields, newId), ...Object.fromEntries(below.map(({ key, node }) => [key, node])), remove: part('Remove'), move_up: part('MoveUp'), move_down: part('MoveDown') },
    },
    properties: { addition: { ...part('Addition'), title: `添加${title}` } },
  };
}
