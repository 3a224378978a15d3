import type { DataTable } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { componentNamed } from '../components/index.js';
import { indexForm } from '../model/form-index.js';
import type { Form } from '../model/form.js';
import { parseForm } from '../model/parse-form.js';
import { formFromTable } from './form-from-table.js';
import { systemRole } from './system-column.js';
import { countingIds } from './testing/node-ids.js';
import { sampleContexts } from './testing/sample-context.js';

function formOf(name: keyof typeof sampleContexts): Form {
  const context = sampleContexts[name];
  return formFromTable((context.tables ?? []).filter(({ parentId }) => parentId === undefined), context, { form: 'frm_1', node: countingIds() });
}

function bound(form: Form): readonly string[] {
  return indexForm(form.schema).entries.flatMap(({ node }) => (node === form.schema ? [] : ((node['x-binding'] as { columns?: readonly { table: string; column: string }[] } | undefined)?.columns ?? []).map(({ table, column }) => `${table}.${column}`)));
}

describe.each(['food', 'hygiene', 'elderly'] as const)('formFromTable: %s', (name) => {
  const { tables = [] } = sampleContexts[name];
  const form = formOf(name);

  it('is a form that opens whole', () => {
    const { value, findings, unread } = parseForm(JSON.stringify(form));

    expect([findings, unread]).toEqual([[], []]);
    expect(value).toEqual(form);
  });

  it('has a control for each column that somebody fills in, once, and none for the system’s', () => {
    const wanted = tables.flatMap((table) => table.columns.filter((column) => systemRole(column, table, tables) === undefined).map((column) => `${table.name}.${column.name}`));

    expect([...bound(form)].sort()).toEqual([...wanted].sort());
  });

  it('leaves out keys and the reference to the row above, and nothing else', () => {
    const left = tables.flatMap((table) => table.columns.filter((column) => systemRole(column, table, tables) !== undefined).map(({ comment }) => comment));

    expect([...new Set(left)].sort()).toEqual(tables.length === 1 ? ['申请主键'] : ['所属申请', '申请主键', '行主键'].sort());
  });

  it('uses known components, where they belong, and each id once', () => {
    const { entries } = indexForm(form.schema);
    for (const { node, parent } of entries) {
      if (node['x-component'] === undefined) continue;
      const spec = componentNamed(node['x-component']);
      expect(spec, node['x-component']).toBeDefined();
      expect(spec?.types).toContain(node.type);
      const holder = parent?.key === 'items' ? parent.parent : parent;
      if (spec?.within !== undefined) expect(spec.within).toContain(holder?.node['x-component']);
    }
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('has child tables as rows', () => {
    const { entries } = indexForm(form.schema);
    const arrays = entries.filter(({ node }) => node['x-component'] === 'ArrayTable');

    expect(arrays.map(({ node }) => (node['x-binding'] as { table?: string }).table)).toEqual(tables.filter(({ parentId }) => parentId !== undefined).map((table) => table.name));
    expect(arrays.every(({ node }) => typeof node.title === 'string' && !node.title.includes('子表'))).toBe(true);
  });
});

it('puts several main tables in cards, keys made free, and deeper tables in cards of rows', () => {
  const table = (id: string, parentId?: string): DataTable => ({ id: `tbl_${id}`, name: `t_${id}`, comment: `${id}表`, ...(parentId === undefined ? {} : { parentId: `tbl_${parentId}` }), columns: [{ id: `fld_${id}`, name: 'name', comment: '名称', type: 'text', length: 10, nullable: true }] });
  const tables = [table('a'), table('b'), table('c', 'a'), table('d', 'c')];
  const form = formFromTable(tables, { today: '2026-11-27' }, { form: 'frm_1', node: countingIds() });
  const { entries } = indexForm(form.schema);

  expect(entries.filter(({ node }) => node['x-component'] === 'Card').map(({ node }) => node['x-component-props']?.['title'])).toEqual(['a', 'b']);
  expect(entries.find(({ node }) => node['x-component'] === 'ArrayCards')?.node['x-binding']).toEqual({ table: 't_c' });
  expect(entries.find(({ node }) => node['x-component'] === 'ArrayTable')?.node['x-binding']).toEqual({ table: 't_d' });
  expect(parseForm(JSON.stringify(form)).findings).toEqual([]);
});
