import { nearest, type Finding, type Id } from '@zhengwu/core';
import type { ReferenceDraft, TableDraft } from './draft.js';
import { catalogueFinding } from './rules.js';

/** Which table hangs below which, by foreign keys and, where there are none, by names. */
export function parentLinks(tables: readonly TableDraft[], idOf: (table: TableDraft) => Id<'tbl'>, findings: Finding[]): ReadonlyMap<TableDraft, Id<'tbl'>> {
  const finder = finderOf(tables);
  const parents = new Map<TableDraft, TableDraft>();
  for (const table of tables) {
    const parent = table.references.length > 0 ? byReference(table, finder, tables, findings) : byName(table, finder, findings);
    if (parent !== undefined) parents.set(table, parent);
  }
  cutCycles(tables, parents, findings);
  return new Map([...parents].map(([table, parent]) => [table, idOf(parent)]));
}

type Finder = (path: readonly string[]) => TableDraft | undefined;

function finderOf(tables: readonly TableDraft[]): Finder {
  const byKey = new Map<string, TableDraft>();
  for (const table of tables) {
    const name = table.name.toLowerCase();
    if (table.schema !== undefined) byKey.set(`${table.schema.toLowerCase()}.${name}`, table);
    if (!byKey.has(name)) byKey.set(name, table);
  }
  return (path) => {
    const name = (path[path.length - 1] ?? '').toLowerCase();
    const schema = path[path.length - 2]?.toLowerCase();
    return (schema === undefined ? undefined : byKey.get(`${schema}.${name}`)) ?? byKey.get(name);
  };
}

interface Candidate {
  readonly table: TableDraft;
  readonly reference: ReferenceDraft;
  readonly weight: number;
}

/** Of several, the one without which the row cannot be: deleted with it first, then that which must be given, then the first. A table of codes is nobody's parent. */
function byReference(table: TableDraft, finder: Finder, tables: readonly TableDraft[], findings: Finding[]): TableDraft | undefined {
  const candidates: Candidate[] = [];
  for (const reference of table.references) {
    const parent = finder(reference.parent);
    const name = reference.parent.join('.');
    if (parent === undefined) {
      findings.push(catalogueFinding('catalogue/unknown-parent', table.name, reference.at, { table: table.name, parent: name, nearest: nearest(name, tables.slice(0, 500).map((each) => each.name)) }));
    } else if (parent !== table && !isCodeTable(parent)) {
      const isNeeded = reference.columns.every((column) => table.column(column)?.nullable === false);
      candidates.push({ table: parent, reference, weight: (reference.cascades ? 4 : 0) + (isNeeded ? 2 : 0) });
    }
  }
  const ranked = [...candidates].sort((a, b) => b.weight - a.weight);
  const [chosen] = ranked;
  const others = [...new Set(ranked.map((each) => each.table))].filter((each) => each !== chosen?.table);
  if (chosen !== undefined && others.length > 0 && ranked.some((each) => each.table !== chosen.table && each.weight === chosen.weight)) {
    findings.push(catalogueFinding('catalogue/two-parents', table.name, chosen.reference.at, { table: table.name, parent: chosen.table.name, others: others.map((each) => each.name) }));
  }
  return chosen?.table;
}

/** 字典表: what it holds are the values of others. */
function isCodeTable(table: TableDraft): boolean {
  return /(?:^|_)(?:dict|dic|code|codes|enum|lookup|dm|zd|region|area|division)(?:_|$)/i.test(table.name) || /(?:字典|代码|码表|枚举|区划)(?:表)?$/.test(table.comment);
}

/** Most county databases have no foreign keys: a table whose name goes on from another's, with a column that names that one's key. */
function byName(table: TableDraft, finder: Finder, findings: Finding[]): TableDraft | undefined {
  const words = table.name.split('_');
  for (let count = words.length - 1; count > 0; count -= 1) {
    const stem = words.slice(0, count).join('_');
    const parent = finder([stem]);
    if (parent === undefined || parent === table) continue;
    const keys = parent.columns.filter((column) => column.isKey);
    const named = [`${parent.name}_id`, `${words[count - 1] ?? ''}_id`, ...keys.filter(({ name }) => !/^(?:id|row_id|guid|uuid)$/i.test(name)).map(({ name }) => name)];
    const column = named.map((name) => table.column(name)).find((each) => each !== undefined && !each.isKey);
    if (column === undefined) continue;
    findings.push(catalogueFinding('catalogue/parent-proposed', table.name, column.at, { table: table.name, parent: parent.name, column: column.name }));
    return parent;
  }
  return undefined;
}

/** A table that hangs below itself, by however many others, hangs below nothing. */
function cutCycles(tables: readonly TableDraft[], parents: Map<TableDraft, TableDraft>, findings: Finding[]): void {
  const settled = new Set<TableDraft>();
  for (const table of tables) {
    const way = new Set<TableDraft>();
    let at: TableDraft | undefined = table;
    while (at !== undefined && !settled.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at);
    }
    if (at !== undefined && way.has(at)) {
      const parent = parents.get(at);
      findings.push(catalogueFinding('catalogue/parent-cycle', at.name, at.at, { table: at.name, parent: parent?.name ?? '' }));
      parents.delete(at);
    }
    for (const each of way) settled.add(each);
  }
}
