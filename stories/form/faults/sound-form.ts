import context from '@zhengwu/samples/items/food-business-licence/context.json';
import item from '@zhengwu/samples/items/food-business-licence/item.json';
import { applyFix, History, parseItemContext, parseServiceItem } from '@zhengwu/core';
import { checkForm, formEdits, formFromTable, tablesFromDdl, type Form, type FormContext } from '@zhengwu/form';

import { namedByPlace } from '../parts.js';

/** The day on which the lessons' checks are made. */
const TODAY = '2026-11-27';

/** What one county keeps of whoever sells food in packages: a table, and one below it. */
const DDL = `
CREATE TABLE fs_record (
  id bigint NOT NULL AUTO_INCREMENT COMMENT '主键',
  operator_name varchar(100) NOT NULL COMMENT '经营者名称',
  credit_code varchar(18) NOT NULL COMMENT '统一社会信用代码',
  contact_phone varchar(20) NOT NULL COMMENT '联系人电话',
  business_form char(1) NOT NULL COMMENT '主体业态（1食品销售 2餐饮服务 3单位食堂）',
  site_area decimal(8,2) NOT NULL COMMENT '经营面积（平方米）',
  sells_online tinyint(1) NOT NULL COMMENT '是否通过网络经营',
  online_address varchar(100) NULL COMMENT '网络经营的网址',
  licence_until char(8) NULL COMMENT '营业执照有效期至',
  note varchar(50) NULL COMMENT '补充说明',
  applied_on date NOT NULL COMMENT '申请日期',
  PRIMARY KEY (id)
) COMMENT = '食品销售备案';
CREATE TABLE fs_record_staff (
  id bigint NOT NULL AUTO_INCREMENT COMMENT '主键',
  record_id bigint NOT NULL COMMENT '所属备案',
  person_name varchar(50) NOT NULL COMMENT '姓名',
  job varchar(50) NOT NULL COMMENT '工种',
  PRIMARY KEY (id),
  FOREIGN KEY (record_id) REFERENCES fs_record (id)
) COMMENT = '从业人员';`;

function opened<Value>(what: string, value: Value | undefined): Value {
  if (value === undefined) throw new Error(`The lesson cannot open its ${what}.`);
  return value;
}

const { tables } = tablesFromDdl(DDL);
const elements = opened('context', parseItemContext({ format: context.format, formatVersion: context.formatVersion, elements: context.elements }).value).elements;

export const soundContext: FormContext & { readonly today: string } = { today: TODAY, item: opened('item', parseServiceItem(item).value), tables, elements };

/** The form that all lessons begin with: made of the tables, one linkage, two data elements, prefilled where it can be; without a fault. */
export const soundForm: Form = sound();

function sound(): Form {
  let count = 0;
  const made = formFromTable(tables, soundContext, { form: 'frm_lesson', node: () => `nod_${String((count += 1))}` }, '食品销售备案表');
  const history = new History(namedByPlace(made));
  const edits = [
    { edit: 'linkage/insert', args: { id: 'nod_grid_online_address', linkage: { id: 'lnk_online', when: { kind: 'compare', operator: '=', left: { kind: 'field', id: 'nod_grid_sells_online' }, right: { kind: 'literal', value: true } }, effects: [{ kind: 'show' }] } } },
    { edit: 'binding/set-element', args: { id: 'nod_grid_operator_name', element: { id: 'elm_jingyingzhemingcheng', name: '经营者名称' } } },
    { edit: 'binding/set-review', args: { id: 'nod_grid_operator_name', review: { state: 'confirmed', by: '张培（虚构）', on: TODAY } } },
    { edit: 'binding/set-element', args: { id: 'nod_grid_contact_phone', element: { id: 'elm_lianxidianhua', name: '联系电话' } } },
    { edit: 'binding/set-review', args: { id: 'nod_grid_contact_phone', review: { state: 'confirmed', by: '张培（虚构）', on: TODAY } } },
  ];
  for (const edit of edits) applyFix(history, formEdits, edit);
  // What the licences give is prefilled as the checks propose it.
  for (const { rule, fixes } of checkForm(history.document, soundContext)) if (rule === 'form/prefillable') for (const fix of fixes.slice(0, 1)) applyFix(history, formEdits, fix);
  return history.document;
}
