import type { Column, DataElement, DataTable } from '@zhengwu/core';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { columnFacts } from '../../src/binding/column-facts.js';
import type { Binding } from '../../src/model/binding.js';
import type { FormContext } from '../../src/model/context.js';
import { optionsOfNode } from '../../src/model/options.js';
import type { FormNode, FormRoot } from '../../src/model/form-node.js';
import type { Form } from '../../src/model/form.js';
import { bigForm } from '../../src/model/testing/big-form.js';
import { mapNodes } from '../../src/model/walk-nodes.js';

/** A form and what it is checked against. */
export interface FormOfTables {
  readonly form: Form;
  readonly context: FormContext;
}

/** Tables as large as a dictionary's are. */
const PER_TABLE = 100;
/** Every so many columns one is a data element. */
const PER_ELEMENT = 3;

/**
 * `bigForm` with each of its fields bound to a column that takes what the field gives, under its own name, some of them data
 * elements, and the tables beside it: a check has to look at all of it to know that little is wrong. With `isUnbound` the columns
 * are there and the fields are bound to none.
 */
export function formOfTables(fields: number, { isUnbound = false }: { readonly isUnbound?: boolean } = {}): FormOfTables {
  const tables: { readonly table: DataTable; readonly columns: Column[] }[] = [];
  const elements: DataElement[] = [];
  let count = 0;
  const form = bigForm(fields);
  const schema = mapNodes<FormRoot>(form.schema, (node) => {
    if (node.type === 'void' || node === form.schema || node['x-component'] === undefined) return node;
    const column = columnOf(node as FormNode, count); // the root is left alone above
    if (count % PER_TABLE === 0) {
      const columns: Column[] = [];
      const name = `part_${String(tables.length)}`;
      tables.push({ table: { id: `tbl_${name}`, name, comment: `第${String(tables.length + 1)}部分`, columns }, columns });
    }
    const home = tables[tables.length - 1];
    home?.columns.push(column);
    if (column.elementId !== undefined) elements.push({ id: column.elementId, code: `DE${String(count)}`, name: column.comment, definition: '', type: 'text', format: 'anc..100', source: { status: 'unverified' } });
    count += 1;
    const bound: FormNode = { ...(node as FormNode), ...(column.nullable ? {} : { required: true }), 'x-component-props': propsFor(node, column) };
    return isUnbound ? bound : { ...bound, 'x-binding': bindingTo(home?.table.name ?? '', column) };
  });
  const context: FormContext = { today: '2026-11-27', tables: tables.map(({ table }) => table), elements, item: sampleItem };
  return { form: { ...form, schema }, context };
}

function columnOf(node: FormNode, at: number): Column {
  const { title } = node;
  const base = { id: `fld_${String(at)}`, name: `column_${String(at)}`, comment: typeof title === 'string' ? title : '', nullable: at % 4 > 0 || node['x-rules'] !== undefined } as const;
  const codes = optionsOfNode(node)?.map((option) => (typeof option === 'object' ? { value: String(option.value), label: option.label } : { value: String(option), label: String(option) }));
  if (codes !== undefined) return { ...base, type: 'text', length: 2, codes };
  if (node.type === 'number') return { ...base, type: 'decimal', precision: 12, scale: 2 };
  if (node['x-component'] === 'DatePicker') return { ...base, type: 'date' };
  return { ...base, type: 'text', length: 100, ...(at % PER_ELEMENT === 0 ? { elementId: `elm_${String(at)}` as const } : {}) };
}

function propsFor(node: FormNode | FormRoot, { type }: Column): Readonly<Record<string, unknown>> {
  return { ...node['x-component-props'], ...(type === 'decimal' ? { min: 0, max: 9_999_999 } : {}) };
}

function bindingTo(table: string, column: Column): Binding {
  const { elementId: id } = column;
  return {
    columns: [{ table, column: column.name, facts: columnFacts(column) }],
    ...(id === undefined ? {} : { element: { id, name: column.comment }, review: { state: 'confirmed', by: '某某', on: '2026-11-02' } }),
  };
}
