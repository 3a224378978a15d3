import type { FieldGroup } from './field-groups.js';

/** A line of the table: one field, or several that are set together. */
export interface RightsRow {
  readonly key: string;
  readonly kind: 'all' | 'group' | 'field';
  readonly label: string;
  readonly fieldIds: readonly string[];
}

interface RowWords {
  readonly all: (fields: number) => string;
  readonly found: (fields: number) => string;
  readonly group: (name: string, fields: number) => string;
  readonly nameOf: (group: FieldGroup) => string;
}

/** The lines for the fields that were found (`undefined`: nothing was looked for): first all together, then by groups. */
export function rightsRows(groups: readonly FieldGroup[], found: ReadonlySet<string> | undefined, words: RowWords): readonly RightsRow[] {
  const shown = groups.map((group) => ({ ...group, fields: found === undefined ? group.fields : group.fields.filter(({ id }) => found.has(id)) })).filter(({ fields }) => fields.length > 0);
  const all = shown.flatMap(({ fields }) => fields.map(({ id }) => id));
  if (all.length === 0) return [];
  const rows = shown.flatMap((group): readonly RightsRow[] => [
    { key: `group ${group.id}`, kind: 'group', label: words.group(words.nameOf(group), group.fields.length), fieldIds: group.fields.map(({ id }) => id) },
    ...group.fields.map(({ id, label }): RightsRow => ({ key: `field ${id}`, kind: 'field', label, fieldIds: [id] })),
  ]);
  return [{ key: 'all', kind: 'all', label: found === undefined ? words.all(all.length) : words.found(all.length), fieldIds: all }, ...rows];
}
