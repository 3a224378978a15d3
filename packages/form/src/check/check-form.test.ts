import { applyFix, findingText, fixText, History, joinMessages, coreMessages, type EditBook, type Finding, type ServiceItem } from '@zhengwu/core';
import { sampleItem } from '../../../core/src/model/testing/sample-item.js';
import { describe, expect, it } from 'vitest';
import { formMessages } from '../messages/index.js';
import type { Binding } from '../model/binding.js';
import type { FormContext } from '../model/context.js';
import { formEdits } from '../model/edits/index.js';
import type { FormNode } from '../model/form-node.js';
import type { Form } from '../model/form.js';
import { bindingRules } from './binding-rules.js';
import { checkForm } from './check-form.js';
import { inputRules } from './input-rules.js';
import { linkageRules } from './linkage-rules.js';
import { both, box, control, formOf, is, linkage, not, shop, smallContext, staff, staffRows, staffTable, type Children } from './testing/small-form.js';
import { titleRules } from './title-rules.js';

const book = joinMessages(coreMessages, formMessages);
const entries = { ...inputRules.entries, ...titleRules.entries, ...bindingRules.entries, ...linkageRules.entries };
type RuleName = keyof typeof entries;

const named = control(shop, 'shop_name');
const kind = control(shop, 'kind');
const note = control(shop, 'note');
const phone = control(shop, 'phone');
const area = control(shop, 'area', { type: 'number', 'x-component': 'NumberPicker', 'x-component-props': { precision: 2 }, minimum: 0, maximum: 999_999 });
const person = control(staff, 'person_name');
const unbound: FormNode = { 'x-id': 'nod_free', type: 'string', title: '经营说明', 'x-component': 'Input', 'x-decorator': 'FormItem' };

/** A form of what must be there and these. */
const plus = (children: Children, parts: Partial<Form> = {}): Form => formOf({ shop_name: named, ...children }, parts);
const relation = (parts: Binding = {}): FormNode => ({ ...phone, 'x-binding': { ...phone['x-binding'], element: { id: 'elm_phone', code: 'DE01', name: '联系电话' }, review: { state: 'confirmed', by: '某某', on: '2026-11-02' }, ...parts } });
const to = (table: string, ...columns: readonly string[]): Binding => ({ columns: columns.map((column) => ({ table, column })) });
const show = { kind: 'show' } as const;

function itemGiving(dataItem: string): ServiceItem {
  const [material] = sampleItem.materials;
  if (material === undefined) throw new Error('the sample has materials');
  return { ...sampleItem, materials: [{ ...material, name: '营业执照', exemption: { reason: 'electronicLicence' }, verifications: [{ id: 'vfy_1', dataItem, catalogue: '营业执照', catalogueField: '电话', onFailure: 'submitByHand', state: 'confirmed' }] }] };
}

type Row = readonly [rule: RuleName, what: string, form: Form, at: string, context?: Partial<FormContext>];

const faulty: readonly Row[] = [
  ['form/unknown-component', 'a slip', plus({ note: { ...note, 'x-component': 'Inputt' } }), 'nod_note x-component'],
  ['form/no-component', 'a text with nothing to type it in', plus({ note: (({ 'x-component': _component, ...rest }) => rest)(note) }), 'nod_note x-component'],
  ['form/misplaced', 'a pane without tabs', plus({ pane: box('pane', 'FormTab.TabPane', { tab: '页' }, {}) }), 'nod_pane'],
  ['form/script-not-run', 'a call', plus({ note: { ...note, description: '{{alert(1)}}' } }), 'nod_note description'],
  ['form/script-not-run', 'a function of the component', plus({ note: { ...note, 'x-component-props': { onChange: '{{() => 1}}', placeholder: '请填写' } } }), 'nod_note x-component-props/onChange'],
  ['form/script-not-run', 'what runs when fulfilled', plus({ note: { ...note, 'x-reactions': [{ fulfill: { run: 'alert(1)' } }, { dependencies: ['shop_name'], fulfill: { state: { required: '{{!!$deps[0]}}' } } }] } }), 'nod_note x-reactions/0/fulfill/run'],

  ['form/bounds-reversed', 'lengths', plus({ note: { ...note, minLength: 60, maxLength: 50 } }), 'nod_note'],
  ['form/bounds-reversed', 'numbers', plus({ area: { ...area, minimum: 10, maximum: 5 } }), 'nod_area'],
  ['form/bounds-reversed', 'an end that is not let through', plus({ area: { ...area, minimum: 5, maximum: undefined, exclusiveMaximum: 5 } }), 'nod_area'],
  ['form/bounds-reversed', 'rows', plus({ rows: staffRows({ person_name: person }, { 'x-component-props': { minItems: 3, maxItems: 2 } }) }), 'nod_rows'],
  ['form/bad-pattern', 'no regular expression', plus({ note: { ...note, pattern: '[' } }), 'nod_note pattern'],
  ['form/bad-pattern', 'in a list of validators', plus({ note: { ...note, 'x-validator': ['email', { pattern: '(', message: '不对' }] } }), 'nod_note x-validator/1/pattern'],
  ['form/slow-pattern', 'a repetition in a repetition', plus({ note: { ...note, pattern: '^(a+)+$' } }), 'nod_note pattern'],
  ['form/options-refused', 'all', plus({ kind: { ...kind, pattern: '^[A-Z]$' } }), 'nod_kind pattern'],
  ['form/options-refused', 'one', plus({ kind: { ...kind, 'x-validator': { pattern: '^1$' } } }), 'nod_kind x-validator/pattern'],
  ['form/default-refused', 'no option', plus({ kind: { ...kind, default: '3' } }), 'nod_kind default'],
  ['form/default-refused', 'too long', plus({ note: { ...note, maxLength: 3, default: '四个字的' } }), 'nod_note default'],
  ['form/default-refused', 'too large', plus({ area: { ...area, default: 1_000_000 } }), 'nod_area default'],
  ['form/default-refused', 'against the pattern', plus({ note: { ...note, pattern: '^\\d+$', default: '甲' } }), 'nod_note default'],
  ['form/no-options', 'a choice of nothing', plus({ kind: { ...kind, enum: undefined } }), 'nod_kind enum'],
  ['form/option-doubled', 'a value', plus({ kind: { ...kind, enum: [{ label: '企业', value: '1' }, { label: '个体', value: '1' }] } }), 'nod_kind enum/1'],
  ['form/option-label-repeated', 'a label', plus({ kind: { ...kind, enum: [{ label: '企业', value: '1' }, { label: '企 业', value: '2' }] } }), 'nod_kind enum/1'],

  ['form/title-missing', 'a control', plus({ note: { ...note, title: ' ' } }), 'nod_note title'],
  ['form/title-missing', 'a column', plus({ rows: staffTable({ person_name: { ...person, title: undefined } }) }), 'nod_c_person_name'],
  ['form/title-missing', 'a pane', plus({ tabs: box('tabs', 'FormTab', {}, { pane: box('pane', 'FormTab.TabPane', {}, {}) }) }), 'nod_pane'],
  ['form/title-repeated', 'two beside each other', plus({ phone: { ...phone, title: '经营说明' }, note }), 'nod_note title'],
  ['form/title-repeated', 'in two grids of one card', plus({ card: box('card', 'Card', { title: '基本' }, { a: box('a', 'FormGrid', {}, { phone: { ...phone, title: '说明' } }), b: box('b', 'FormGrid', {}, { note: { ...note, title: '说 明' } }) }) }), 'nod_note title'],
  ['form/title-repeated', 'of two columns in a row', plus({ rows: staffTable({ person_name: person, job: control(staff, 'job', { title: '人员姓名' }) }) }), 'nod_job title'],
  ['form/vague-title', '其他', plus({ note: { ...note, title: '其他' } }), 'nod_note title'],
  ['form/vague-title', 'nothing said of the rest', plus({ note: { ...note, title: '其他情况' } }), 'nod_note title'],
  ['form/vague-title', '备注信息等', plus({ note: { ...note, title: '备注信息等' } }), 'nod_note title'],
  ['form/vague-title', 'what the palette called it', plus({ note: { ...note, title: '多行文字' } }), 'nod_note title'],
  ['form/vague-title', 'a question with no in it', plus({ note: { ...note, title: '是否没有违法记录' } }), 'nod_note title'],

  ['form/unbound', 'with a column of that name', plus({ free: unbound }), 'nod_free x-binding'],
  ['form/unbound', 'with none', plus({ free: { ...unbound, title: '最喜欢的颜色' } }), 'nod_free x-binding'],
  ['form/unbound', 'rows', plus({ rows: staffRows({ person_name: person }, { 'x-binding': undefined }) }), 'nod_rows x-binding'],
  ['form/unbound', 'for no reason', plus({ free: { ...unbound, 'x-binding': { unboundReason: ' ' } } }), 'nod_free x-binding'],
  ['form/unknown-table', 'of a control', plus({ note: { ...note, 'x-binding': to('shopp', 'note') } }), 'nod_note x-binding/columns/0'],
  ['form/unknown-table', 'of rows', plus({ rows: staffRows({}, { 'x-binding': { table: 'STAFF' } }) }), 'nod_rows x-binding/table'],
  ['form/unknown-table', 'of the form', ((form) => ({ ...form, schema: { ...form.schema, 'x-binding': { mainTable: 'shops' } } }))(plus({})), 'nod_root x-binding/mainTable'],
  ['form/unknown-column', 'a slip', plus({ note: { ...note, 'x-binding': to('shop', 'nota') } }), 'nod_note x-binding/columns/0'],
  ['form/unknown-column', 'in other letters', plus({ note: { ...note, 'x-binding': to('shop', 'NOTE') } }), 'nod_note x-binding/columns/0'],
  ['form/unknown-element', 'of another catalogue', plus({ phone: relation({ element: { id: 'elm_other', code: 'DE01', name: '电话' } }) }), 'nod_phone x-binding/element'],

  ['form/required-column-missing', 'of the form', formOf({ note }), 'nod_root x-binding'],
  ['form/required-column-missing', 'of a form with nothing in it', formOf({}), 'nod_root x-binding'],
  ['form/required-column-missing', 'of rows', plus({ rows: staffRows({ job: control(staff, 'job') }) }), 'nod_rows x-binding'],
  ['form/required-column-missing', 'of a table of rows', plus({ rows: staffTable({ job: control(staff, 'job') }) }), 'nod_rows x-binding'],
  ['form/required-column-hidden', 'in one case', formOf({ kind, shop_name: { ...named, 'x-rules': [linkage('a', is('kind', '1'), show)] } }), 'nod_shop_name x-rules'],
  ['form/required-column-hidden', 'between two branches', formOf({ kind, one: { ...named, 'x-id': 'nod_one', 'x-rules': [linkage('a', is('kind', '1'), show)] }, two: { ...named, 'x-id': 'nod_two', 'x-rules': [linkage('b', is('kind', '2'), show)] } }), 'nod_one x-rules'],
  ['form/required-column-hidden', 'in a row', plus({ rows: staffRows({ job: control(staff, 'job'), person_name: { ...person, 'x-rules': [linkage('a', is('job', '厨师'), show)] } }) }), 'nod_person_name x-rules'],
  ['form/column-bound-twice', 'at once', plus({ note, more: { ...note, 'x-id': 'nod_more', title: '补充' } }), 'nod_more x-binding/columns/0'],
  ['form/column-bound-twice', 'together in one case', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '1'), show)] }, more: { ...note, 'x-id': 'nod_more', title: '补充', 'x-rules': [linkage('b', is('shop_name', '甲'), show)] } }), 'nod_more x-binding/columns/0'],
  ['form/table-bound-twice', 'rows in two tables', plus({ rows: staffRows({ person_name: person }), more: staffRows({ person_name: { ...person, 'x-id': 'nod_other' } }, { 'x-id': 'nod_more', title: '管理人员', items: { 'x-id': 'nod_row2', type: 'object', properties: { person_name: { ...person, 'x-id': 'nod_other' } } } }) }), 'nod_more x-binding/table'],
  ['form/outside-rows', 'beside the form’s own', plus({ person_name: person, rows: staffRows({ job: control(staff, 'job') }) }), 'nod_person_name x-binding/columns/0'],
  ['form/other-table', 'the form’s column in a row', plus({ rows: staffRows({ person_name: person, note }) }), 'nod_note x-binding/columns/0'],
  ['form/rows-astray', 'to the main table', plus({ rows: staffRows({}, { 'x-binding': { table: 'shop' } }) }), 'nod_rows x-binding/table'],
  ['form/rows-astray', 'to another’s child', ((form) => ({ ...form, schema: { ...form.schema, 'x-binding': { mainTable: 'branch' } } }))(plus({ rows: staffRows({ person_name: person }) })), 'nod_rows x-binding/table', { tables: [shop, staff, { ...shop, id: 'tbl_branch', name: 'branch', columns: [] }] }],

  ['form/misfit-type', 'words for a date', plus({ note: { ...note, 'x-binding': to('shop', 'opened_on') } }), 'nod_note x-binding/columns/0'],
  ['form/misfit-length', 'no bound', plus({ note: { ...note, maxLength: undefined } }), 'nod_note x-binding/columns/0'],
  ['form/misfit-length', 'nothing fits', plus({ note: { ...note, minLength: 300, maxLength: 400 } }), 'nod_note x-binding/columns/0'],
  ['form/misfit-precision', 'too large', plus({ area: { ...area, maximum: undefined } }), 'nod_area x-binding/columns/0'],
  ['form/misfit-precision', 'too exact', plus({ area: { ...area, 'x-component-props': { precision: 3 } } }), 'nod_area x-binding/columns/0'],
  ['form/misfit-required', 'may be left empty', formOf({ shop_name: { ...named, required: undefined } }), 'nod_shop_name x-binding/columns/0'],
  ['form/misfit-codes', 'a foreign option', plus({ kind: { ...kind, enum: [...(kind.enum as readonly unknown[]), { label: '机关', value: '3' }] } }), 'nod_kind x-binding/columns/0'],
  ['form/misfit-codes', 'anything', plus({ kind: { ...kind, enum: undefined, maxLength: 2, 'x-component': 'Input' } }), 'nod_kind x-binding/columns/0'],
  ['form/misfit-date-format', 'of eight characters', plus({ day: { ...control(shop, 'kind', { enum: undefined, 'x-component': 'DatePicker' }) } }), 'nod_kind x-binding/columns/0', { tables: [{ ...shop, columns: shop.columns.map((each) => (each.name === 'kind' ? { id: each.id, name: each.name, comment: each.comment, type: 'text', length: 8, nullable: true } : each)) }] }],
  ['form/misfit-default', 'too long', plus({ note: { ...note, maxLength: 200, default: '字'.repeat(201) } }), 'nod_note x-binding/columns/0'],
  ['form/misfit-length', 'an element alone', plus({ phone: { ...phone, maxLength: 30, 'x-binding': { element: { id: 'elm_phone', name: '联系电话' }, review: { state: 'confirmed' } } } }), 'nod_phone x-binding/element'],

  ['form/drift', 'longer than when it was bound', plus({ note }), 'nod_note x-binding/columns/0', { tables: [{ ...shop, columns: shop.columns.map((each) => (each.name === 'note' ? { ...each, length: 300 } : each)) }] }],
  ['form/relation-unconfirmed', 'not yet', plus({ phone: relation({ review: { state: 'unconfirmed' } }) }), 'nod_phone x-binding/review'],
  ['form/relation-unconfirmed', 'nothing said', plus({ phone: { ...phone, 'x-binding': { ...phone['x-binding'], element: { id: 'elm_phone', name: '联系电话' } } } }), 'nod_phone x-binding/review'],
  ['form/relation-returned', 'with a note', plus({ phone: relation({ review: { state: 'returned', note: '应为固定电话' } }) }), 'nod_phone x-binding/review'],
  ['form/asked-twice', 'one element', plus({ a: box('a', 'Card', { title: '第一部分' }, { phone: relation() }), b: box('b', 'Card', { title: '第二部分' }, { again: { ...relation({ columns: [{ table: 'shop', column: 'note' }] }), 'x-id': 'nod_again' } }) }), 'nod_again x-binding'],
  ['form/asked-twice', 'from one source', plus({ phone: relation({ prefill: { source: 'licence', label: '执照 · 电话', path: 'a.b', isEditable: true } }), note: { ...note, 'x-binding': { ...note['x-binding'], prefill: { source: 'licence', label: '执照 · 电话', path: 'a.b', isEditable: true } } } }), 'nod_note x-binding'],
  ['form/prefillable', 'a licence gives it', plus({ phone }), 'nod_phone x-binding/prefill', { item: itemGiving('联系电话') }],

  ['form/linkage-cycle', 'of two', plus({ phone: { ...phone, 'x-rules': [linkage('a', is('note', '甲'), show)] }, note: { ...note, 'x-rules': [linkage('b', is('phone', '乙'), show)] } }), 'nod_phone x-rules'],
  ['form/linkage-field-gone', 'deleted', plus({ note: { ...note, 'x-rules': [linkage('a', is('nobody', '甲'), { kind: 'require' })] } }), 'nod_note x-rules/0'],
  ['form/linkage-field-gone', 'a layout', plus({ card: box('card', 'Card', { title: '卡' }, {}), note: { ...note, 'x-rules': [linkage('a', is('card', '甲'), { kind: 'require' })] } }), 'nod_note x-rules/0'],
  ['form/linkage-offers-unknown', 'one of two', plus({ kind: { ...kind, 'x-rules': [linkage('a', is('shop_name', '甲'), { kind: 'options', values: ['1', '9'] })] } }), 'nod_kind x-rules/0'],
  ['form/linkage-offers-unknown', 'all', plus({ kind: { ...kind, 'x-rules': [linkage('a', is('shop_name', '甲'), { kind: 'options', values: ['9'] })] } }), 'nod_kind x-rules/0'],
  ['form/linkage-never-acts', 'two values at once', plus({ kind, note: { ...note, 'x-rules': [linkage('a', both(is('kind', '1'), is('kind', '2')), { kind: 'require' })] } }), 'nod_note x-rules/0'],
  ['form/never-shown', 'a field', plus({ kind, note: { ...note, 'x-rules': [linkage('a', both(is('kind', '1'), is('kind', '2')), show)] } }), 'nod_note x-rules'],
  ['form/never-shown', 'a card', plus({ kind, card: { ...box('card', 'Card', { title: '卡' }, { note }), 'x-rules': [linkage('a', both(is('kind', '1'), not(is('kind', '1'))), show)] } }), 'nod_card x-rules'],
  ['form/required-but-hidden', 'by its linkage', plus({ kind, note: { ...note, required: true, 'x-rules': [linkage('a', both(is('kind', '1'), is('kind', '2')), show)] } }), 'nod_note required'],
  ['form/required-but-hidden', 'by itself', plus({ note: { ...note, required: true, 'x-visible': false } }), 'nod_note required'],
  ['form/required-but-closed', 'by a linkage', plus({ kind, note: { ...note, required: true, 'x-rules': [linkage('a', is('kind', '1'), { kind: 'disable' })] } }), 'nod_note required'],
  ['form/required-but-closed', 'by itself', plus({ note: { ...note, required: true, 'x-disabled': true } }), 'nod_note required'],
  ['form/two-writers', 'one place', plus({ a: box('a', 'Card', { title: '甲' }, { note }), b: box('b', 'Card', { title: '乙' }, { note: { ...phone, title: '电话' } }) }), 'nod_phone'],
  ['form/two-writers', 'two formulas', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '1'), { kind: 'fill', value: { kind: 'literal', value: '甲' } }), linkage('b', not(is('kind', '2')), { kind: 'fill', value: { kind: 'literal', value: '乙' } })] } }), 'nod_note x-rules'],
  ['form/undecided', 'a reaction shows it', plus({ note: { ...note, 'x-reactions': { dependencies: ['shop_name'], fulfill: { state: { visible: "{{$deps[0] === '甲'}}" } } } }, more: { ...note, 'x-id': 'nod_more', title: '补充' } }), 'nod_more x-binding/columns/0'],
];

const sound: readonly Row[] = [
  ['form/unknown-component', 'an alias', plus({ note: { ...note, 'x-component': 'TextArea' } }), ''],
  ['form/no-component', 'what only holds others', plus({ part: { 'x-id': 'nod_part', type: 'object', properties: { note } } }), ''],
  ['form/misplaced', 'a row’s buttons', plus({ rows: staffRows({ person_name: person, remove: { 'x-id': 'nod_remove', type: 'void', 'x-component': 'ArrayCards.Remove' } }) }), ''],
  ['form/script-not-run', 'what is read', plus({ note: { ...note, description: '{{$self.value}}' } }), ''],
  ['form/bounds-reversed', 'one length', plus({ note: { ...note, minLength: 5, maxLength: 5 } }), ''],
  ['form/bounds-reversed', 'one number', plus({ area: { ...area, minimum: 5, maximum: 5 } }), ''],
  ['form/bad-pattern', 'one that is', plus({ note: { ...note, pattern: '^a|b$' } }), ''],
  ['form/slow-pattern', 'a repeated group without repetition', plus({ note: { ...note, pattern: '^(ab|c)+$' } }), ''],
  ['form/options-refused', 'that match', plus({ kind: { ...kind, pattern: '^[12]$' } }), ''],
  ['form/default-refused', 'computed', plus({ kind: { ...kind, default: '{{$values.shop_name}}' } }), ''],
  ['form/no-options', 'from a dictionary', plus({ kind: { ...kind, 'x-component': 'Cascader', enum: undefined } }), ''],
  ['form/option-doubled', 'a number and a text', plus({ kind: { ...kind, enum: [{ label: '甲', value: 1 }, { label: '乙', value: '1' }] } }), ''],
  ['form/option-label-repeated', 'two labels', plus({ kind }), ''],
  ['form/title-missing', 'the column’s', plus({ rows: staffTable({ person_name: person }) }), ''],
  ['form/title-missing', 'beside the box', plus({ note: { ...note, type: 'boolean', title: undefined, 'x-component': 'Checkbox', 'x-component-props': { children: '我已知晓' } } }), ''],
  ['form/title-missing', 'over buttons', plus({ rows: staffTable({ person_name: person, remove: { 'x-id': 'nod_remove', type: 'void', 'x-component': 'ArrayTable.Remove' } }) }), ''],
  ['form/title-repeated', 'in two cards', plus({ a: box('a', 'Card', { title: '甲' }, { note }), b: box('b', 'Card', { title: '乙' }, { phone: { ...phone, title: '经营说明' } }) }), ''],
  ['form/title-repeated', 'never together', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '1'), show)] }, phone: { ...phone, title: '经营说明', 'x-rules': [linkage('b', is('kind', '2'), show)] } }), ''],
  ['form/vague-title', 'the usual last field', plus({ note: { ...note, title: '其他需要说明的情况' } }), ''],
  ['form/vague-title', 'grades', plus({ note: { ...note, title: '经营场所等级' } }), ''],
  ['form/vague-title', 'a heading', plus({ card: box('card', 'Card', { title: '其他' }, { note }) }), ''],
  ['form/unbound', 'with a reason', plus({ free: { ...unbound, 'x-binding': { unboundReason: '只供窗口核对' } } }), ''],
  ['form/unbound', 'without tables', plus({ free: unbound }), '', { tables: [] }],
  ['form/unbound', 'what is only shown', plus({ free: { ...unbound, 'x-component': 'PreviewText.Input' } }), ''],
  ['form/unknown-table', 'without tables', plus({ note: { ...note, 'x-binding': to('shopp', 'note') } }), '', { tables: [] }],
  ['form/unknown-column', 'that is there', plus({ note }), ''],
  ['form/unknown-element', 'without elements', plus({ phone: relation({ element: { id: 'elm_other', name: '电话' } }) }), '', { elements: [] }],
  ['form/required-column-missing', 'the system’s', plus({ rows: staffRows({ person_name: person }) }), ''],
  ['form/required-column-hidden', 'one branch or the other', formOf({ kind: { ...kind, required: true }, one: { ...named, 'x-id': 'nod_one', 'x-rules': [linkage('a', is('kind', '1'), show)] }, two: { ...named, 'x-id': 'nod_two', 'x-rules': [linkage('b', not(is('kind', '1')), show)] } }), ''],
  ['form/required-column-hidden', 'rows that are not there', plus({ kind, rows: staffRows({ person_name: person }, { 'x-rules': [linkage('a', is('kind', '1'), show)] }) }), ''],
  ['form/column-bound-twice', 'in branches that exclude each other', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '1'), show)] }, more: { ...note, 'x-id': 'nod_more', title: '补充', 'x-rules': [linkage('b', is('kind', '2'), show)] } }), ''],
  ['form/table-bound-twice', 'never together', plus({ kind, rows: staffRows({ person_name: person }, { 'x-rules': [linkage('a', is('kind', '1'), show)] }), more: staffRows({}, { 'x-id': 'nod_more', title: '管理人员', 'x-rules': [linkage('b', is('kind', '2'), show)], items: { 'x-id': 'nod_row2', type: 'object', properties: { person_name: { ...person, 'x-id': 'nod_other' } } } }) }), ''],
  ['form/outside-rows', 'where the child table is the form’s own', ((form) => ({ ...form, schema: { ...form.schema, 'x-binding': { mainTable: 'staff' } } }))(formOf({ person_name: person })), ''],
  ['form/other-table', 'rows that are bound to nothing', plus({ rows: staffRows({ note }, { 'x-binding': undefined }) }), ''],
  ['form/rows-astray', 'to its child', plus({ rows: staffRows({ person_name: person }) }), ''],
  ['form/misfit-type', 'a code', plus({ kind }), ''],
  ['form/misfit-length', 'as long', plus({ note }), ''],
  ['form/misfit-precision', 'within', plus({ area }), ''],
  ['form/misfit-required', 'always required', formOf({ shop_name: { ...named, required: undefined, 'x-rules': [linkage('a', undefined, { kind: 'require' })] } }), ''],
  ['form/misfit-codes', 'all', plus({ kind }), ''],
  ['form/misfit-date-format', 'a date', plus({ day: control(shop, 'opened_on', { 'x-component': 'DatePicker' }) }), ''],
  ['form/misfit-default', 'short', plus({ note: { ...note, default: '无' } }), ''],
  ['form/drift', 'as it was', plus({ note }), ''],
  ['form/relation-unconfirmed', 'confirmed', plus({ phone: relation() }), ''],
  ['form/relation-returned', 'confirmed', plus({ phone: relation() }), ''],
  ['form/asked-twice', 'of another person', plus({ a: box('a', 'Card', { title: '申请单位' }, { phone: relation() }), b: box('b', 'Card', { title: '委托代理人' }, { again: { ...relation({ columns: [{ table: 'shop', column: 'note' }] }), 'x-id': 'nod_again' } }) }), ''],
  ['form/prefillable', 'taken from it', plus({ phone: relation({ prefill: { source: 'licence', label: '执照 · 电话', path: 'a.b', isEditable: true } }) }), '', { item: itemGiving('联系电话') }],
  ['form/prefillable', 'another datum', plus({ phone }), '', { item: itemGiving('代理人联系电话') }],
  ['form/linkage-cycle', 'one way', plus({ phone, note: { ...note, 'x-rules': [linkage('a', is('phone', '1'), show)] } }), ''],
  ['form/linkage-field-gone', 'a field of the guide’s', plus({ note: { ...note, 'x-rules': [linkage('a', is('guide', '甲'), { kind: 'require' })] } }), '', { fields: [{ id: 'nod_guide', label: '导办', type: { kind: 'text' } }] }],
  ['form/linkage-offers-unknown', 'its own', plus({ kind: { ...kind, 'x-rules': [linkage('a', is('shop_name', '甲'), { kind: 'options', values: ['1'] })] } }), ''],
  ['form/linkage-never-acts', 'what may be', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '2'), { kind: 'require' })] } }), ''],
  ['form/never-shown', 'in one case', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '2'), show)] } }), ''],
  ['form/required-but-hidden', 'in one case', plus({ kind, note: { ...note, required: true, 'x-rules': [linkage('a', is('kind', '2'), show)] } }), ''],
  ['form/required-but-closed', 'filled in by a formula', plus({ note: { ...note, required: true, 'x-disabled': true, 'x-rules': [linkage('a', undefined, { kind: 'fill', value: { kind: 'literal', value: '甲' } })] } }), ''],
  ['form/two-writers', 'formulas that exclude each other', plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '1'), { kind: 'fill', value: { kind: 'literal', value: '甲' } }), linkage('b', is('kind', '2'), { kind: 'fill', value: { kind: 'literal', value: '乙' } })] } }), ''],
  ['form/undecided', 'nothing to decide', plus({ note }), ''],
];

const placeOf = ({ at }: Finding): string => (at.path === undefined ? at.id : `${at.id} ${at.path}`);
const said = ({ rule, at, params }: Finding): string => JSON.stringify([rule, at, params]);
const contextOf = (changes: Partial<FormContext> = {}): FormContext => ({ ...smallContext, ...changes });
const withContext = ([rule, what, form, place, changes]: Row) => [rule, what, form, place, contextOf(changes)] as const;

describe('a fault', () => {
  it.each(faulty.map(withContext))('%s: %s', (rule, _what, form, place, context) => {
    const findings = checkForm(form, context);
    expect(findings.filter((finding) => finding.rule === rule).map(placeOf)).toEqual([place]);
    for (const finding of findings) {
      // It travels from a worker and is stored: plain JSON.
      expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
      for (const lang of ['zh-CN', 'en'] as const) {
        expect(findingText(book, lang, finding)).not.toMatch(/undefined|\[object|NaN|null|^form\//);
        for (const fix of finding.fixes) expect(fixText(book, lang, fix)).not.toMatch(/undefined|\[object|NaN|^(?:node|binding|linkage)\//);
      }
      for (const fix of finding.fixes) {
        const history = new History(form);
        const edits: EditBook<Form> = formEdits;
        expect([said(finding), fix.edit, applyFix(history, edits, fix)]).toEqual([said(finding), fix.edit, undefined]);
        expect(checkForm(history.document, context).map(said)).not.toContain(said(finding));
      }
    }
  });

  it('has a case here for each rule', () => {
    expect(Object.keys(entries).filter((rule) => !faulty.some(([name]) => name === rule))).toEqual([]);
    expect(Object.keys(entries).filter((rule) => !sound.some(([name]) => name === rule))).toEqual([]);
  });
});

describe('no fault', () => {
  it.each(sound.map(withContext))('%s: %s', (rule, _what, form, _place, context) => {
    expect(checkForm(form, context).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});

describe('what is offered', () => {
  const fixesOf = (rule: RuleName, form: Form, changes?: Partial<FormContext>): readonly unknown[] => checkForm(form, contextOf(changes)).filter((finding) => finding.rule === rule).flatMap(({ fixes }) => fixes.map(({ edit, args }) => [edit, args]));

  it('binds to the column of that name', () => {
    expect(fixesOf('form/unbound', plus({ free: unbound }))).toMatchObject([['binding/add-column', { id: 'nod_free', column: { table: 'shop', column: 'note' } }]]);
  });

  it('puts a required column behind the one before it, in a column of a table', () => {
    expect(fixesOf('form/required-column-missing', formOf({ card: box('card', 'Card', { title: '卡' }, { kind, note }) }))).toMatchObject([['node/insert', { parentId: 'nod_card', index: 0, key: 'shop_name', node: { title: '经营者名称', required: true } }]]);
    expect(fixesOf('form/required-column-missing', plus({ rows: staffTable({ job: control(staff, 'job') }) }))).toMatchObject([['node/insert', { parentId: 'nod_row', index: 0, node: { 'x-component': 'ArrayTable.Column', 'x-component-props': { title: '人员姓名' } } }]]);
  });

  it('names what was probably meant', () => {
    expect(fixesOf('form/unknown-column', plus({ note: { ...note, 'x-binding': to('shop', 'NOTE') } }))).toMatchObject([['binding/set', { id: 'nod_note', binding: { columns: [{ column: 'note' }] } }]]);
    expect(fixesOf('form/unknown-component', plus({ note: { ...note, 'x-component': 'Inputt' } }))[0]).toMatchObject(['node/set-component', { component: 'Input' }]);
  });

  it('calls a field as its column does', () => {
    expect(fixesOf('form/vague-title', plus({ note: { ...note, title: '其他' } }))).toEqual([['node/set', { id: 'nod_note', name: 'title', value: '经营说明' }]]);
    expect(fixesOf('form/title-missing', plus({ rows: staffTable({ person_name: { ...person, title: undefined } }) }))).toEqual([['node/set-prop', { id: 'nod_c_person_name', name: 'title', value: '人员姓名' }]]);
  });

  it('moves a child table’s control into its rows', () => {
    const form = plus({ person_name: person, rows: staffRows({ job: control(staff, 'job') }) });
    expect(fixesOf('form/outside-rows', form)[0]).toMatchObject(['node/move', { ids: ['nod_person_name'], parentId: 'nod_row' }]);
  });
});

describe('what shows it', () => {
  it('is the answers with which two of one column are seen together', () => {
    const form = plus({ kind, note: { ...note, 'x-rules': [linkage('a', is('kind', '1'), show)] }, more: { ...note, 'x-id': 'nod_more', title: '补充', 'x-rules': [linkage('b', is('shop_name', '甲'), show)] } });
    const found = checkForm(form, smallContext).find(({ rule }) => rule === 'form/column-bound-twice');
    expect(found?.witness).toMatchObject({ kind: 'answers', answers: [{ id: 'nod_shop_name', value: '甲' }, { id: 'nod_kind', label: '经营者类型', value: '1', shown: '企业' }] });
  });

  it('is a value that does not fit', () => {
    const found = checkForm(plus({ area: { ...area, maximum: undefined } }), smallContext).find(({ rule }) => rule === 'form/misfit-precision');
    expect(found?.witness).toEqual({ kind: 'answers', answers: [{ id: 'nod_area', label: '经营面积', value: 1_000_000, shown: '1000000' }] });
  });
});
