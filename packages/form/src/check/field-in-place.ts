import { derivedId, isRefusal, type Column, type Fix } from '@zhengwu/core';
import { fieldForColumn } from '../binding/field-for-column.js';
import { insertNode } from '../model/edits/insert-node.js';
import type { FormContext } from '../model/context.js';
import { indexForm, type FormEntry } from '../model/form-index.js';
import type { FormNode, NodeId } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { isRow } from '../model/tree-change.js';
import { freshKey } from '../model/usable-key.js';
import { isControl } from './controls.js';
import { fix } from './form-fix.js';
import type { FilledTable } from './tables-in-use.js';

/** Where a node would go: into this parent, at this place among its children. */
interface Slot {
  readonly parent: FormEntry;
  readonly index: number;
}

/**
 * The right control for a column, put where it belongs: behind the control of the nearest column before it in its table, before that
 * of the next one, else at the end of the table's part of the form. In an ArrayTable, in a column of its own.
 */
export function fieldInPlace(form: Form, context: FormContext, filled: FilledTable, column: Column): readonly Fix[] {
  const slot = slotFor(form, filled, column);
  if (slot === undefined) return [];
  const { parent, index } = slot;
  const made = fieldForColumn(column, filled.table, context, idsFor(form, `${filled.table.name}/${filled.array?.id ?? ''}/${column.name}`));
  const key = freshKey(form, parent.id, made.key);
  const isTable = parent.parent?.node['x-component'] === 'ArrayTable' && isRow(parent);
  const args = isTable
    ? { parentId: parent.id, index, key: freshKey(form, parent.id, `column_${key}`), node: inColumn(form, made.node, key) }
    : { parentId: parent.id, index, key, node: made.node };
  return isRefusal(insertNode(form, args)) ? [] : [fix('node/insert', args)];
}

function slotFor(form: Form, { table, array, writers }: FilledTable, column: Column): Slot | undefined {
  const place = table.columns.indexOf(column);
  const writersOf = ({ name }: Column): readonly FormEntry[] => writers.get(name) ?? [];
  const before = table.columns.slice(0, place).reverse().flatMap(writersOf)[0];
  if (before !== undefined) return beside(before, 1);
  const after = table.columns.slice(place + 1).flatMap(writersOf)[0];
  if (after !== undefined) return beside(after, 0);
  if (array === undefined) {
    const { root } = indexForm(form.schema);
    return { parent: root, index: root.children.length };
  }
  const row = array.children.find(isRow);
  return row === undefined ? undefined : { parent: row, index: behindControls(row) };
}

/** Beside a control; in an ArrayTable, beside the column in which it stands. */
function beside(entry: FormEntry, step: 0 | 1): Slot | undefined {
  const { parent } = entry;
  if (parent === undefined || isRow(entry)) return undefined;
  if (parent.node['x-component'] === 'ArrayTable.Column') return beside(parent, step);
  return { parent, index: parent.children.filter((child) => !isRow(child)).indexOf(entry) + step };
}

/** Behind what is filled in, before the buttons of a row. */
function behindControls(row: FormEntry): number {
  const last = row.children.map(holdsControl).lastIndexOf(true);
  if (last >= 0) return last + 1;
  const buttons = row.children.findIndex((child) => holdsPart(child, /\.(?:Remove|MoveUp|MoveDown|Copy)$/));
  return buttons < 0 ? row.children.length : buttons;
}

function holdsControl(entry: FormEntry): boolean {
  return isControl(entry) || entry.children.some(isControl);
}

function holdsPart(entry: FormEntry, name: RegExp): boolean {
  return [entry, ...entry.children].some(({ node }) => name.test(node['x-component'] ?? ''));
}

function inColumn(form: Form, node: FormNode, key: string): FormNode {
  const { title, ...rest } = node;
  return { 'x-id': idsFor(form, `${node['x-id']}/column`)(), type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title }, properties: { [key]: rest } };
}

/** Ids that follow from what is made: looking twice offers the same. */
function idsFor(form: Form, what: string): () => NodeId {
  const { byId } = indexForm(form.schema);
  let count = 0;
  return () => {
    for (;;) {
      const id = derivedId('nod', `${form.id}/${what}/${String(count)}`);
      count += 1;
      if (byId(id) === undefined) return id;
    }
  };
}
