import type { Column, DataElement, DataTable, Expression } from '@zhengwu/core';
import { columnFacts } from '../../binding/column-facts.js';
import type { Binding } from '../../model/binding.js';
import type { FormContext } from '../../model/context.js';
import { emptyForm } from '../../model/empty-form.js';
import type { FormNode } from '../../model/form-node.js';
import type { Form } from '../../model/form.js';
import type { Effect, Linkage } from '../../model/linkage.js';

type Parts = Readonly<Record<string, unknown>>;
export type Children = Readonly<Record<string, FormNode>>;

const column = (name: string, comment: string, parts: Partial<Column> = {}): Column => ({ id: `fld_${name}`, name, comment, type: 'text', length: 50, nullable: true, ...parts });

/** 经营者: its columns, of which one must be given. */
export const shop: DataTable = {
  id: 'tbl_shop',
  name: 'shop',
  comment: '经营者表',
  columns: [
    column('id', '主键', { isKey: true, nullable: false }),
    column('shop_name', '经营者名称', { nullable: false }),
    column('kind', '经营者类型', { length: 2, codes: [{ value: '1', label: '企业' }, { value: '2', label: '个体工商户' }] }),
    column('area', '经营面积', { type: 'decimal', precision: 8, scale: 2 }),
    column('opened_on', '开业日期', { type: 'date' }),
    column('phone', '联系电话', { length: 20, elementId: 'elm_phone' }),
    column('note', '经营说明', { length: 200 }),
  ],
};

/** 从业人员, a row for each. */
export const staff: DataTable = {
  id: 'tbl_staff',
  name: 'staff',
  comment: '从业人员表',
  parentId: 'tbl_shop',
  columns: [column('id', '主键', { isKey: true, nullable: false }), column('shop_id', '所属经营者', { nullable: false }), column('person_name', '人员姓名', { nullable: false }), column('job', '工种')],
};

const phone: DataElement = { id: 'elm_phone', code: 'DE01', name: '联系电话', definition: '', type: 'text', format: 'an..20', source: { status: 'unverified' } };

export const smallContext: FormContext = { today: '2026-11-27', tables: [shop, staff], elements: [phone] };

/** A form for these tables, of these nodes. */
export function formOf(properties: Children, parts: Partial<Form> = {}): Form {
  const form = emptyForm('frm_small', '小表');
  return { ...form, ...parts, schema: { ...form.schema, 'x-id': 'nod_root', 'x-binding': { mainTable: 'shop' }, properties } };
}

/** A control bound to a column of the table, of its length, under its comment. */
export function control(table: DataTable, name: string, parts: Parts = {}): FormNode {
  const found = table.columns.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no column ${name}`);
  const codes = found.codes === undefined ? {} : { enum: found.codes, 'x-component': 'Radio.Group' };
  const { length } = found;
  const binding: Binding = { columns: [{ table: table.name, column: name, facts: columnFacts(found) }] };
  return {
    'x-id': `nod_${name}`,
    type: 'string',
    title: found.comment,
    'x-component': 'Input',
    'x-decorator': 'FormItem',
    ...(length === undefined || found.codes !== undefined ? {} : { maxLength: length }),
    ...codes,
    ...(found.nullable ? {} : { required: true }),
    'x-binding': binding,
    ...parts,
  };
}

/** A table of rows for 从业人员. */
export function staffRows(cells: Children, parts: Parts = {}): FormNode {
  return { 'x-id': 'nod_rows', type: 'array', title: '从业人员', 'x-component': 'ArrayCards', 'x-binding': { table: 'staff' }, items: { 'x-id': 'nod_row', type: 'object', properties: cells }, ...parts };
}

/** The same as a table, each cell in a column of its own. */
export function staffTable(cells: Children): FormNode {
  const columns = Object.entries(cells).map(([key, { title, ...cell }]): [string, FormNode] => [`c_${key}`, { 'x-id': `nod_c_${key}`, type: 'void', 'x-component': 'ArrayTable.Column', 'x-component-props': { title }, properties: { [key]: cell } }]);
  return staffRows({}, { 'x-component': 'ArrayTable', items: { 'x-id': 'nod_row', type: 'object', properties: Object.fromEntries(columns) } });
}

export function box(id: string, component: string, props: Parts, properties: Children): FormNode {
  return { 'x-id': `nod_${id}`, type: 'void', 'x-component': component, 'x-component-props': props, properties };
}

export const is = (id: string, value: string | number | boolean): Expression => ({ kind: 'compare', operator: '=', left: { kind: 'field', id: `nod_${id}` }, right: { kind: 'literal', value } });
export const not = (operand: Expression): Expression => ({ kind: 'not', operand });
export const both = (...operands: readonly Expression[]): Expression => ({ kind: 'and', operands });

export function linkage(id: string, when: Expression | undefined, ...effects: readonly Effect[]): Linkage {
  return { id: `lnk_${id}`, ...(when === undefined ? {} : { when }), effects };
}
