import type { Finding } from '@zhengwu/core';
import { areExclusive } from '../linkage/proofs.js';
import type { BoundColumn } from '../model/binding.js';
import type { FormContext } from '../model/context.js';
import type { Form } from '../model/form.js';
import { bindingRules } from './binding-rules.js';
import { bindingOf, isRows, nameOf, nodesOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { knownTables } from '../binding/known-tables.js';
import { linkageRules } from './linkage-rules.js';
import { proofOptions } from './proof-options.js';

interface Writer {
  readonly entry: NodeEntry;
  readonly index: number;
  readonly bound: BoundColumn;
}

/** Others of one column beyond these are not compared with. */
const MOST_FORMER = 20;

/** Two controls that write one column, or two tables of rows that fill one table: one loses, unless they are never seen together. */
export const checkBoundTwice = formCheck('form/bound-twice', function* (form, context) {
  const writers = new Map<string, Writer[]>();
  const tables = new Map<string, NodeEntry[]>();
  for (const entry of nodesOf(form)) {
    const { columns = [], table } = bindingOf(entry);
    if (table !== undefined && isRows(entry)) {
      const former = tables.get(table) ?? [];
      tables.set(table, [...former, entry]);
      yield* tableTwice(form, context, entry, former, table);
    }
    for (const [index, bound] of columns.entries()) {
      // Rows of two tables that fill one are rows of their own.
      const key = JSON.stringify([bound.table, bound.column, entry.array?.id]);
      const former = writers.get(key) ?? [];
      const writer = { entry, index, bound };
      writers.set(key, [...former, writer]);
      yield* columnTwice(form, context, writer, former);
    }
  }
});

function* columnTwice(form: Form, context: FormContext, writer: Writer, former: readonly Writer[]): Iterable<Finding | undefined> {
  const { entry, index, bound } = writer;
  const { table, column } = bound;
  const place = at(entry.id, `x-binding/columns/${String(index)}`);
  for (const other of former.slice(0, MOST_FORMER)) {
    if (other.entry === entry) continue;
    const exclusion = areExclusive(form, other.entry.id, entry.id, proofOptions(context));
    yield undefined;
    if (exclusion.state === 'exclusive') continue;
    const names = { control: nameOf(entry), other: nameOf(other.entry) };
    const related = [at(other.entry.id, `x-binding/columns/${String(other.index)}`)];
    if (exclusion.state === 'undecided') {
      yield linkageRules.finding('form/undecided', place, { about: 'twice', ...names }, { related });
      continue;
    }
    const comment = knownTables(context).column(table, column)?.comment ?? '';
    const fixes = [entry, other.entry].map(({ id }) => fix('binding/remove-column', { id, table, column }));
    yield bindingRules.finding('form/column-bound-twice', place, { ...names, table, column, comment }, { witness: exclusion.witness, related, fixes });
  }
}

function* tableTwice(form: Form, context: FormContext, entry: NodeEntry, former: readonly NodeEntry[], table: string): Iterable<Finding | undefined> {
  const place = at(entry.id, 'x-binding/table');
  for (const other of former.slice(0, MOST_FORMER)) {
    const exclusion = areExclusive(form, other.id, entry.id, proofOptions(context));
    yield undefined;
    if (exclusion.state === 'exclusive') continue;
    const names = { control: nameOf(entry), other: nameOf(other) };
    const related = [at(other.id, 'x-binding/table')];
    if (exclusion.state === 'undecided') yield linkageRules.finding('form/undecided', place, { about: 'rowsTwice', ...names }, { related });
    else yield bindingRules.finding('form/table-bound-twice', place, { ...names, table }, { witness: exclusion.witness, related });
  }
}
