import type { CatalogueField } from '@zhengwu/core';
import type { FlowContext } from '../../../model/context.js';
import type { FieldRight } from '../../../model/step.js';

export interface FieldGroup {
  readonly id: string;
  readonly kind: 'table' | 'others' | 'gone';
  /** Of a table: its comment. */
  readonly name: string;
  readonly fields: readonly { readonly id: string; readonly label: string }[];
}

/** The fields of a form by the tables that keep them, then those of no table, then those that rights name and nobody has. */
export function fieldGroups({ fields = [], tables = [] }: FlowContext, rights: readonly FieldRight[]): readonly FieldGroup[] {
  const tableOf = new Map(tables.flatMap((table) => table.columns.map(({ id }) => [id as string, table.id as string] as const)));
  const inTable = (id: string | undefined): readonly CatalogueField[] => fields.filter((field) => tableOf.get(field.id) === id);
  const known = new Set(fields.map(({ id }) => id));
  const gone = [...new Set(rights.map(({ fieldId }) => fieldId))].filter((id) => !known.has(id)).map((id) => ({ id, label: id }));
  const groups: readonly FieldGroup[] = [
    ...tables.map((table): FieldGroup => ({ id: table.id, kind: 'table', name: table.comment === '' ? table.name : table.comment, fields: inTable(table.id) })),
    { id: 'others', kind: 'others', name: '', fields: inTable(undefined) },
    { id: 'gone', kind: 'gone', name: '', fields: gone },
  ];
  return groups.filter((group) => group.fields.length > 0);
}
