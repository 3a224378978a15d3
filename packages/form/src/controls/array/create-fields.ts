import { isArrayField, isVoidField, type ArrayField, type FormilyForm, type GeneralField, type Schema } from '../../vendor/formily.js';
import { childSchemas } from '../child-schemas.js';
import { isColumn } from './table-columns.js';

type Scope = Readonly<Record<string, unknown>>;

/**
 * Makes the fields of rows that are not drawn, as drawing them would: what is wrong in them is found, and their linkages do their
 * work, though nobody has turned to their page. Those that are there already stay.
 */
export function createRowFields(array: ArrayField, schema: Schema, rows: Iterable<number>, scope: Scope): void {
  const row = rowSchema(schema);
  if (row === undefined) return;
  const isTable = schema['x-component'] === 'ArrayTable';
  for (const index of rows) {
    const rowScope = scopeOfRow(array, index, scope);
    if (!isTable) {
      create(array.form, row, index, array.address.toString(), rowScope);
      continue;
    }
    // A table's columns are no fields of a row.
    for (const { schema: child, key } of childSchemas(row)) {
      const address = array.address.concat(index).toString();
      if (!isColumn(child)) create(array.form, child, key, address, rowScope);
      else for (const { schema: cell, key: name } of childSchemas(child)) create(array.form, cell, name, address, rowScope);
    }
  }
}

/** The schema of each row. A list of schemas, one for each place, is nobody's here. */
export function rowSchema({ items }: Schema): Schema | undefined {
  return items === undefined || Array.isArray(items) ? undefined : items;
}

function create(form: FormilyForm, schema: Schema, name: string | number, basePath: string, scope: Scope): void {
  const props = { ...schema.toFieldProps({ scope }), name, basePath };
  const field = made(form, schema, props);
  if (field === undefined) return;
  if (isArrayField(field)) {
    createRowFields(field, schema, (Array.isArray(field.value) ? field.value : []).keys(), scope);
    return;
  }
  if (schema.type !== 'object' && !isVoidField(field)) return;
  for (const { schema: child, key } of childSchemas(schema)) create(form, child, key, field.address.toString(), scope);
}

type FieldProps = ReturnType<Schema['toFieldProps']> & { name: string | number; basePath: string };

function made(form: FormilyForm, { type }: Schema, props: FieldProps): GeneralField | undefined {
  // Formily types a field's properties by the components of a form that it knows; ours it does not.
  const loose = props as never;
  if (type === 'void') return form.createVoidField(loose);
  if (type === 'object') return form.createObjectField(loose);
  if (type === 'array') return form.createArrayField(loose);
  return form.createField(loose);
}

function scopeOfRow(array: ArrayField, index: number, scope: Scope): Scope {
  return {
    ...scope,
    $index: index,
    get $record() {
      return (array.value as readonly unknown[] | undefined)?.[index]; // an array, or nothing yet
    },
  };
}
