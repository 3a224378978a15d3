import type { Finding } from '@zhengwu/core';
import { boundElement } from '../binding/field-for-column.js';
import type { Binding, BoundColumn } from '../model/binding.js';
import { bindingRules } from './binding-rules.js';
import { bindingOf, type NodeEntry } from './controls.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { elementMeant, knownTables, namesMeant, type KnownTables } from '../binding/known-tables.js';
import { inEachNode } from './node-findings.js';

/** Tables, columns and data elements that a binding names and the context has not. */
export const checkUnknownNames = formCheck('form/unknown-names', function* (form, context) {
  const known = knownTables(context);
  const { schema } = form;
  const binding = schema['x-binding'];
  const main = binding?.mainTable;
  if (known.tables.length > 0 && main !== undefined && known.table(main) === undefined) {
    const near = namesMeant(main, known.tables.map(({ name }) => name));
    const fixes = near.map((mainTable) => fix('form/set-tables', { binding: { ...binding, mainTable } }));
    yield bindingRules.finding('form/unknown-table', at(schema['x-id'], 'x-binding/mainTable'), { control: form.name, table: main, nearest: near }, { fixes });
  }
  yield* inNodes(form, context);
});

const inNodes = inEachNode(function* (entry, control, context) {
  const known = knownTables(context);
  const { columns = [], table, element } = bindingOf(entry);
  if (known.tables.length > 0) {
    if (table !== undefined && known.table(table) === undefined) yield unknownTable(entry, control, known, table, 'x-binding/table', (name) => ({ table: name }));
    for (const [index, bound] of columns.entries()) {
      const path = `x-binding/columns/${String(index)}`;
      const renamed = (change: Partial<BoundColumn>): Partial<Binding> => ({ columns: columns.map((each, place) => (place === index ? { ...each, ...change } : each)) });
      const home = known.table(bound.table);
      if (home === undefined) {
        yield unknownTable(entry, control, known, bound.table, path, (name) => renamed({ table: name }));
        continue;
      }
      if (known.column(bound.table, bound.column) !== undefined) continue;
      const near = namesMeant(bound.column, home.columns.map(({ name }) => name));
      const fixes = near.map((column) => rebind(entry, renamed({ column })));
      yield bindingRules.finding('form/unknown-column', at(entry.id, path), { control, table: bound.table, column: bound.column, nearest: near }, { fixes });
    }
  }
  if (element !== undefined && known.elements.length > 0 && known.element(element.id) === undefined) {
    const meant = elementMeant(known, element);
    const near = meant === undefined ? namesMeant(element.name, known.elements.map(({ name }) => name)) : [meant.name];
    const elements = meant === undefined ? near.flatMap((name) => known.elements.find((each) => each.name === name) ?? []) : [meant];
    const fixes = elements.map((each) => fix('binding/set-element', { id: entry.id, element: boundElement(each) }));
    yield bindingRules.finding('form/unknown-element', at(entry.id, 'x-binding/element'), { control, element: element.name, nearest: near }, { fixes });
  }
});

function unknownTable(entry: NodeEntry, control: string, known: KnownTables, table: string, path: string, change: (name: string) => Partial<Binding>): Finding {
  const near = namesMeant(table, known.tables.map(({ name }) => name));
  return bindingRules.finding('form/unknown-table', at(entry.id, path), { control, table, nearest: near }, { fixes: near.map((name) => rebind(entry, change(name))) });
}

function rebind(entry: NodeEntry, change: Partial<Binding>): ReturnType<typeof fix> {
  return fix('binding/set', { id: entry.id, binding: { ...bindingOf(entry), ...change } });
}
