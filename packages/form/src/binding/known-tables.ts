import { nearest, type Column, type DataElement, type DataTable } from '@zhengwu/core';
import type { BoundElement } from '../model/binding.js';
import type { FormContext } from '../model/context.js';

/** The context's tables and data elements by name. */
export interface KnownTables {
  readonly tables: readonly DataTable[];
  readonly table: (name: string) => DataTable | undefined;
  readonly column: (table: string, column: string) => Column | undefined;
  /** The table above, if the context has it. */
  readonly parent: (table: DataTable) => DataTable | undefined;
  readonly elements: readonly DataElement[];
  readonly element: (id: string | undefined) => DataElement | undefined;
}

const known = new WeakMap<FormContext, KnownTables>();

/** Read once for each context. Of two of one name, the first. */
export function knownTables(context: FormContext): KnownTables {
  const former = known.get(context);
  if (former !== undefined) return former;
  const { tables = [], elements = [] } = context;
  const byName = firstBy(tables, ({ name }) => name);
  const byId = firstBy(tables, ({ id }) => id);
  const columns = new Map([...byName].map(([name, table]) => [name, firstBy(table.columns, (column) => column.name)]));
  const elementById = firstBy(elements, ({ id }) => id);
  const made: KnownTables = {
    tables,
    table: (name) => byName.get(name),
    column: (table, column) => columns.get(table)?.get(column),
    parent: ({ parentId }) => (parentId === undefined ? undefined : byId.get(parentId)),
    elements,
    element: (id) => (id === undefined ? undefined : elementById.get(id)),
  };
  known.set(context, made);
  return made;
}

/** The element that a binding means where its id is another catalogue's: by 标识符, else by name. */
export function elementMeant({ elements }: KnownTables, { code, name }: BoundElement): DataElement | undefined {
  return (code === undefined ? undefined : elements.find((each) => each.code === code)) ?? elements.find((each) => each.name === name);
}

/** Names that were probably meant: the same but for capitals first. */
export function namesMeant(wanted: string, names: readonly string[]): readonly string[] {
  const lower = wanted.toLowerCase();
  const same = names.filter((name) => name.toLowerCase() === lower);
  return [...new Set([...same, ...nearest(wanted, names)])].slice(0, 3);
}

function firstBy<Member>(members: readonly Member[], keyOf: (member: Member) => string): ReadonlyMap<string, Member> {
  const map = new Map<string, Member>();
  for (const member of members) if (!map.has(keyOf(member))) map.set(keyOf(member), member);
  return map;
}
