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
import { suggestElement } from './suggest-elements.js';
import { LEAST_SCORE, type Suggestion, type SuggestionReason } from './suggestion.js';

/** By how much the best must be better than the next, unless it is called the same. */
const MARGIN = 0.03;

interface Candidate extends ScoredColumn {
  readonly entry: FormEntry;
  readonly table: DataTable;
}

/** Controls that are looked at between two pauses. */
const STRETCH = 20;

/** Work that may be left off at each `undefined`, and what comes of it. */
export type InSteps<Result> = Generator<undefined, Result, void>;

/**
 * Suggests columns, tables and data elements for what is bound to none, each with its reason; at most one of a kind for
 * each control, and each column once. Nothing is suggested for a control that says why it is unbound.
 */
export function suggestBindings(form: Form, context: FormContext): readonly Suggestion[] {
  const steps = suggestBindingsInSteps(form, context);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** `suggestBindings` bit by bit: for who must not keep others waiting, or does not want it any more. */
export function* suggestBindingsInSteps(form: Form, context: FormContext): InSteps<readonly Suggestion[]> {
  const found = [...(yield* suggestHomesInSteps(form, context))];
  if ((context.elements ?? []).length === 0) return found;
  for (const [at, entry] of indexForm(form.schema).entries.entries()) {
    const suggestion = suggestElement(entry, context);
    if (suggestion !== undefined) found.push(suggestion);
    if (at % STRETCH === STRETCH - 1) yield undefined;
  }
  return found;
}

/** Where answers would go: tables and columns alone. */
export function* suggestHomesInSteps(form: Form, context: FormContext): InSteps<readonly Suggestion[]> {
  const { entries } = indexForm(form.schema);
  const arrays = suggestTables(entries, form, context);
  const tableOf = new Map(arrays.map(({ id, target }) => [id as string, target.kind === 'table' ? target.table : '']));
  return [...arrays, ...(yield* suggestColumns(entries, form, context, tableOf))];
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

function* suggestColumns(entries: readonly FormEntry[], form: Form, context: FormContext, tableOf: ReadonlyMap<string, string>): InSteps<readonly Suggestion[]> {
  const { tables = [] } = context;
  const main = mainTable(form, entries, tables);
  const bound = new Set(entries.flatMap((entry) => (bindingOf(entry)?.columns ?? []).map(({ table, column }) => `${table}\n${column}`)));
  const byName = new Map(tables.map((table) => [table.name, table]));
  const outsideRows = main === undefined ? tables.filter(({ parentId }) => parentId === undefined) : [main];
  const candidates: Candidate[] = [];
  let looked = 0;
  for (const entry of entries) {
    const binding = bindingOf(entry);
    if (!isControl(entry) || (binding?.columns?.length ?? 0) > 0 || binding?.unboundReason !== undefined) continue;
    const label = labelOf(entry);
    for (const table of entry.array === undefined ? outsideRows : tablesOfRows(entry.array, tableOf, byName)) {
      for (const scored of scoredColumns(entry, label, table, context)) {
        if (!bound.has(`${table.name}\n${scored.column.name}`)) candidates.push({ entry, table, ...scored });
      }
    }
    looked += 1;
    if (looked % STRETCH === 0) yield undefined;
  }
  return assigned(candidates);
}

function tablesOfRows(array: FormEntry, tableOf: ReadonlyMap<string, string>, byName: ReadonlyMap<string, DataTable>): readonly DataTable[] {
  const name = bindingOf(array)?.table ?? tableOf.get(array.id);
  const table = name === undefined ? undefined : byName.get(name);
  return table === undefined ? [] : [table];
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
