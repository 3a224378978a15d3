import type { CatalogueField } from '@zhengwu/core';
import { emptyForm } from '../../model/empty-form.js';
import type { FormNode } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';

/**
 * A form with an unbound control for each field, as somebody draws it who knows nothing of tables: 从业人员·姓名 stands in
 * a table of that name. Ids are those of the fields, so that what is suggested can be compared with what is right.
 */
export function unboundForm(fields: readonly CatalogueField[], labelOf: (field: CatalogueField) => string = ({ label }) => label): Form {
  const properties: Record<string, FormNode> = {};
  const rows = new Map<string, Record<string, FormNode>>();
  fields.forEach((field, index) => {
    const [array, own] = field.label.split('·');
    const type = field.type.kind === 'list' ? field.type.of : field.type;
    const isRow = own !== undefined;
    const label = isRow ? (labelOf(field).split('·')[1] ?? own) : labelOf(field);
    const node = controlOf(field.id, label, type);
    if (!isRow) properties[`field_${String(index)}`] = node;
    else {
      const row = rows.get(array ?? '') ?? {};
      rows.set(array ?? '', row);
      const { title, ...rest } = node;
      row[`column_${String(index)}`] = { 'x-id': `nod_c${String(index)}`, type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title }, properties: { [`field_${String(index)}`]: rest } };
    }
  });
  for (const [title, row] of rows) {
    const index = String(Object.keys(properties).length);
    properties[`array_${index}`] = { 'x-id': `nod_a${index}`, type: 'array', title, 'x-component': 'ArrayTable', items: { 'x-id': `nod_r${index}`, type: 'object', properties: row } };
  }
  const form = emptyForm('frm_unbound', '没有绑定的表单');
  return { ...form, schema: { ...form.schema, properties } };
}

function controlOf(id: string, title: string, type: CatalogueField['type']): FormNode {
  const base = { 'x-id': `nod_${id}`, title, 'x-decorator': 'FormItem' } as const;
  switch (type.kind) {
    case 'number':
      return { ...base, type: 'number', 'x-component': 'NumberPicker' };
    case 'boolean':
      return { ...base, type: 'boolean', 'x-component': 'Switch' };
    case 'date':
      return { ...base, type: 'string', 'x-component': 'DatePicker' };
    case 'choice':
      return { ...base, type: 'string', enum: type.options, 'x-component': 'Select' };
    case 'choices':
      return { ...base, type: 'array', enum: type.options, 'x-component': 'Checkbox.Group' };
    default:
      return { ...base, type: 'string', 'x-component': 'Input' };
  }
}
