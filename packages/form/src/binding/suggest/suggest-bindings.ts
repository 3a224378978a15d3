import type { DataTable } from '@zhengwu/core';
import { componentNamed } from '../../components/index.js';
import type { Binding } from '../../model/binding.js';
import type { FormContext } from '../../model/context.js';
import { indexForm, type FormEntry } from '../../model/form-index.js';
import type { Form } from '../../model/form.js';
import { columnFacts } from '../column-facts.js';
import { bindingOf, isControl, labelOf, titleOf } from './entry-facts.js';
import { likenessOf } from './likeness.js';
import { keyLikeness } from './name-likeness.js';
import { bestOf, scoredColumns, type ScoredColumn } from './scored-columns.js';
import { suggestElements } from './suggest-elements.js';
import { LEAST_SCORE, type Suggestion, type SuggestionReason } from './suggestion.js';

/** By how much the best must be better than the next, unless it is called the same. */
const MARGIN = 0.03;

interface Candidate extends ScoredColumn {
  readonly entry: FormEntry;
  readonly table: DataTable;
}

/**
 * Suggests columns, tables and data elements for what is bound to none, each with its reason; at most one of a kind for
 * each control, and each column once. Nothing is suggested for a control that says why it is unbound.
 */
export function suggestBindings(form: Form, context: FormContext): readonly Suggestion[] {
  return [...suggestHomes(form, context), ...suggestElements(indexForm(form.schema).entries, context)];
}

/** Where answers would go: tables and columns alone. */
export function suggestHomes(form: Form, context: FormContext): readonly Suggestion[] {
  const { entries } = indexForm(form.schema);
  const arrays = suggestTables(entries, form, context);
  const tableOf = new Map(arrays.map(({ id, target }) => [id as string, target.kind === 'table' ? target.table : '']));
  return [...arrays, ...suggestColumns(entries, form, context, tableOf)];
}

function suggestTables(entries: readonly FormEntry[], form: Form, { tables = [] }: FormContext): readonly Suggestion[] {
  const bound = new Set(entries.map((entry) => bindingOf(entry)?.table));
  const main = mainTable(form, entries, tables);
  const children = tables.filter((table) => table.parentId !== undefined && (main === undefined || table.parentId === main.id) && !bound.has(table.name));
  const ranked = entries
    .filter((entry) => entry.node.type === 'array' && componentNamed(entry.node['x-component'])?.role === 'array' && bindingOf(entry)?.table === undefined && bindingOf(entry)?.unboundReason === undefined)
    .flatMap((entry) => children.flatMap((table) => {
      const words = table.comment.replace(/[(（](?:子表|从表|明细)[)）]/g, '').replace(/(?:信息)?(?:子|明细)?表$/, '');
      const likeness = bestOf([likenessOf(titleOf(entry.node), words), likenessOf(titleOf(entry.node).replace(/(?:信息|情况|明细|名单|一览)?表?$/, ''), words), keyLikeness(entry.key, table.name)]);
      return likeness === undefined ? [] : [{ entry, table, likeness, words }];
    }))
    .sort((a, b) => b.likeness.score - a.likeness.score);
  const taken = new Set<unknown>();
  return ranked.flatMap(({ entry, table, likeness, words }): readonly Suggestion[] => {
    if (likeness.score < LEAST_SCORE || taken.has(entry) || taken.has(table)) return [];
    taken.add(entry).add(table);
    const binding: Binding = { ...bindingOf(entry), table: table.name };
    return [{ id: entry.id, target: { kind: 'table', table: table.name, comment: table.comment }, reason: { by: likeness.by, label: titleOf(entry.node), words }, score: likeness.score, edit: { edit: 'binding/set', args: { id: entry.id, binding } } }];
  });
}

/** The table that the form names, or that most of its controls are bound to, or the only one that hangs below no other. */
function mainTable(form: Form, entries: readonly FormEntry[], tables: readonly DataTable[]): DataTable | undefined {
  const named = form.schema['x-binding']?.mainTable;
  const found = tables.find(({ name }) => name === named);
  if (found !== undefined) return found;
  const mains = tables.filter(({ parentId }) => parentId === undefined);
  const used = entries.flatMap((entry) => (entry.array === undefined ? (bindingOf(entry)?.columns ?? []) : []).map(({ table }) => table));
  const counts = mains.map((table) => ({ table, count: used.filter((name) => name === table.name).length })).sort((a, b) => b.count - a.count);
  return (counts[0]?.count ?? 0) > 0 ? counts[0]?.table : mains.length === 1 ? mains[0] : undefined;
}

function suggestColumns(entries: readonly FormEntry[], form: Form, context: FormContext, tableOf: ReadonlyMap<string, string>): readonly Suggestion[] {
  const { tables = [] } = context;
  const main = mainTable(form, entries, tables);
  const bound = new Set(entries.flatMap((entry) => (bindingOf(entry)?.columns ?? []).map(({ table, column }) => `${table}\n${column}`)));
  const byName = new Map(tables.map((table) => [table.name, table]));
  const candidates: Candidate[] = [];
  for (const entry of entries) {
    const binding = bindingOf(entry);
    if (!isControl(entry) || (binding?.columns?.length ?? 0) > 0 || binding?.unboundReason !== undefined) continue;
    const label = labelOf(entry);
    for (const table of tablesFor(entry, tableOf, byName, main, tables)) {
      for (const scored of scoredColumns(entry, label, table, context)) {
        if (!bound.has(`${table.name}\n${scored.column.name}`)) candidates.push({ entry, table, ...scored });
      }
    }
  }
  return assigned(candidates);
}

/** In a row, the array's table; elsewhere the main table, or those that hang below no other. */
function tablesFor(entry: FormEntry, tableOf: ReadonlyMap<string, string>, byName: ReadonlyMap<string, DataTable>, main: DataTable | undefined, tables: readonly DataTable[]): readonly DataTable[] {
  if (entry.array !== undefined) {
    const name = bindingOf(entry.array)?.table ?? tableOf.get(entry.array.id);
    const table = name === undefined ? undefined : byName.get(name);
    return table === undefined ? [] : [table];
  }
  return main === undefined ? tables.filter(({ parentId }) => parentId === undefined) : [main];
}

/** The best first; what is taken is taken. Where two are as good as each other, and neither is called the same, nothing is said. */
function assigned(candidates: readonly Candidate[]): readonly Suggestion[] {
  const ofEntry = new Map<FormEntry, number[]>();
  for (const { entry, score } of candidates) ofEntry.set(entry, [...(ofEntry.get(entry) ?? []), score].sort((a, b) => b - a).slice(0, 2));
  const ranked = [...candidates].sort((a, b) => b.score - a.score);
  const taken = new Set<unknown>();
  return ranked.flatMap(({ entry, table, column, likeness, words, score }): readonly Suggestion[] => {
    if (taken.has(entry) || taken.has(column)) return [];
    const [, next = 0] = ofEntry.get(entry) ?? [];
    if (likeness.score < 1 && score - next < MARGIN && next <= score) return [];
    taken.add(entry).add(column);
    const reason: SuggestionReason = { by: likeness.by, label: labelOf(entry), words };
    const bound = { table: table.name, column: column.name, facts: columnFacts(column) };
    return [{ id: entry.id, target: { kind: 'column', table: table.name, column: column.name, comment: column.comment }, reason, score, edit: { edit: 'binding/add-column', args: { id: entry.id, column: bound } } }];
  });
}
