import { freezeDocument, History, isRefusal, type EditBook, type Refusal } from '@zhengwu/core';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '../empty-form.js';
import { indexForm } from '../form-index.js';
import type { FormNode } from '../form-node.js';
import type { Form } from '../form.js';
import { copyFragment } from '../fragment.js';
import { prepareFragment } from '../prepare-fragment.js';
import { bigForm, flatBigForm } from '../testing/big-form.js';
import { formFaults } from '../testing/form-faults.js';
import { sampleForm } from '../testing/sample-form.js';
import { freshKey, isUsableKey } from '../usable-key.js';
import { formEdits, type FormEdits } from './index.js';
import type { FormRefusals } from './refusals.js';

type ArgsOf<Name extends keyof FormEdits> = Parameters<FormEdits[Name]>[1];

const book: EditBook<Form> = formEdits;
const waiver = { id: 'wav_a', rule: 'form/unbound', part: 'form', elementId: 'nod_area', reason: '部门坚持', by: '某某', until: '2027-01-01' } as const;
/** The sample with a waiver. */
const form: Form = freezeDocument({ ...sampleForm, waivers: [waiver] });

function apply(document: Form, edit: keyof FormEdits, args: unknown): Form | Refusal {
  return book[edit]!(document, args as never); // rows tie each edit to its arguments
}

/** What is looked at after an edit: a form, and its nodes by id. */
interface Seen {
  readonly form: Form;
  readonly node: (id: string) => FormNode;
  readonly keys: (id: string) => readonly string[];
  readonly dataPath: (id: string) => string | undefined;
}

function seen(document: Form): Seen {
  const index = indexForm(document.schema);
  const entry = (id: string) => index.byId(id) ?? expect.unreachable(`${id} is there`);
  return { form: document, node: (id) => entry(id).node as FormNode, keys: (id) => entry(id).children.map(({ key }) => key), dataPath: (id) => index.byId(id)?.dataPath.join('.') };
}

interface Row {
  readonly when: string;
  readonly edit: keyof FormEdits;
  readonly args: unknown;
  readonly then: (seen: Seen) => unknown;
  readonly is: unknown;
}

function row<Name extends keyof FormEdits>(when: string, edit: Name, args: ArgsOf<Name>, then: (seen: Seen) => unknown, is: unknown): Row {
  return { when, edit, args, then, is };
}

const input = (id: string, parts: Partial<FormNode> = {}): FormNode => ({ 'x-id': `nod_${id}`, type: 'string', title: '备注', 'x-component': 'Input', ...parts });
const card = (id: string): FormNode => ({ 'x-id': `nod_${id}`, type: 'void', 'x-component': 'Card' });
const tabs: FormNode = { 'x-id': 'nod_newtabs', type: 'void', 'x-component': 'FormTab', properties: { pane: { 'x-id': 'nod_newpane', type: 'void', 'x-component': 'FormTab.TabPane' } } };
const linkage = { id: 'lnk_new', when: { kind: 'field', id: 'nod_online' }, effects: [{ kind: 'hide' }] } as const;

let copies = 0;
const fragment = prepareFragment(copyFragment(form, ['nod_online', 'nod_platform'])!, form, (kind) => `${kind}_copy${String((copies += 1))}`);

const done: readonly Row[] = [
  row('a name is typed', 'form/rename', { name: '表' }, ({ form: f }) => f.name, '表'),
  row('it belongs to no item', 'form/set-item', { itemId: null }, ({ form: f }) => 'itemId' in f, false),
  row('a setting is made', 'form/set-setting', { name: 'colon', value: false }, ({ form: f }) => f.settings, { labelWidth: 160, layout: 'horizontal', colon: false }),
  row('a setting goes', 'form/set-setting', { name: 'layout', value: null }, ({ form: f }) => f.settings, { labelWidth: 160 }),
  row('tables are chosen', 'form/set-tables', { binding: { datasource: '库', mainTable: 't' } }, ({ form: f }) => f.schema['x-binding'], { datasource: '库', mainTable: 't' }),
  row('no table is chosen', 'form/set-tables', { binding: null }, ({ form: f }) => 'x-binding' in f.schema, false),

  row('a control comes between two', 'node/insert', { parentId: 'nod_site_grid', index: 1, key: 'note', node: input('new') }, ({ keys }) => keys('nod_site_grid').slice(0, 3), ['site_division', 'note', 'site_address']),
  row('a key that looks like a number stands where it was put', 'node/insert', { parentId: 'nod_site_grid', index: 1, key: '7', node: input('new') }, ({ keys }) => keys('nod_site_grid').slice(0, 3), ['site_division', '7', 'site_address']),
  row('a column comes into the row of a table', 'node/insert', { parentId: 'nod_staff_row', index: 0, key: 'c', node: { 'x-id': 'nod_new', type: 'void', 'x-component': 'ArrayTable.Column', properties: { age: input('age') } } }, ({ dataPath }) => dataPath('nod_age'), 'staff.*.age'),
  row('the first control comes into an empty column', 'node/insert', { parentId: 'nod_staff_row', index: 6, key: 'c', node: { 'x-id': 'nod_new', type: 'void', 'x-component': 'ArrayTable.Column' } }, ({ keys }) => keys('nod_staff_row').length, 7),

  row('a control moves down', 'node/move', { ids: ['nod_division'], parentId: 'nod_site_grid', index: 1 }, ({ keys }) => keys('nod_site_grid').slice(0, 3), ['site_address', 'site_division', 'site_area']),
  row('several move together, as one reads them', 'node/move', { ids: ['nod_online', 'nod_area'], parentId: 'nod_tab_rest', index: 1 }, ({ keys }) => keys('nod_tab_rest').slice(0, 4), ['has_agent', 'site_area', 'sells_online', 'agent']),
  row('what lies in what moves goes with it', 'node/move', { ids: ['nod_site_grid', 'nod_area'], parentId: 'nod_tab_rest', index: 0 }, ({ keys }) => [keys('nod_tab_rest')[0], keys('nod_site_grid').length], ['site_grid', 9]),
  row('out of a row, its value stands elsewhere', 'node/move', { ids: ['nod_staff_job'], parentId: 'nod_tab_rest', index: 0 }, ({ dataPath }) => dataPath('nod_staff_job'), 'job'),
  row('a key that is taken there gets a number', 'node/move', { ids: ['nod_staff_index'], parentId: 'nod_staff_remove_column', index: 0 }, ({ keys }) => keys('nod_staff_remove_column'), ['index', 'remove']),

  row('a control is removed', 'node/remove', { ids: ['nod_area'] }, ({ keys }) => keys('nod_site_grid').includes('site_area'), false),
  row('the last of a layout is removed, which stays', 'node/remove', { ids: ['nod_staff_job'] }, ({ keys, node }) => [keys('nod_staff_job_column'), 'properties' in node('nod_staff_job_column')], [[], false]),

  row('siblings go into a card', 'node/wrap', { ids: ['nod_area', 'nod_address'], key: 'place', node: card('new') }, ({ keys, dataPath }) => [keys('nod_site_grid').slice(0, 3), keys('nod_new'), dataPath('nod_area')], [['site_division', 'place', 'business_form'], ['site_address', 'site_area'], 'site_area']),
  row('siblings go into the pane of tabs', 'node/wrap', { ids: ['nod_area'], key: 'place', node: tabs }, ({ keys }) => [keys('nod_newtabs'), keys('nod_newpane')], [['pane'], ['site_area']]),
  row('a layout with a key of one that goes into it', 'node/wrap', { ids: ['nod_area'], key: 'site_area', node: card('new') }, ({ keys }) => keys('nod_new'), ['site_area']),
  row('an object around: the values lie in it', 'node/wrap', { ids: ['nod_area'], key: 'place', node: { 'x-id': 'nod_new', type: 'object' } }, ({ dataPath }) => dataPath('nod_area'), 'place.site_area'),
  row('a layout goes, what lies in it stays in its place', 'node/unwrap', { id: 'nod_agent_card' }, ({ keys }) => keys('nod_tab_rest'), ['has_agent', 'agent_name', 'agent_id_kind', 'agent_id_number', 'licence_form', 'delivery', 'applied_on']),
  row('tabs go with their panes', 'node/unwrap', { id: 'nod_tabs' }, ({ keys }) => keys('nod_root').slice(0, 4), ['handling_item', 'applicant_grid', 'licence_number', 'site_grid']),

  row('a field gets another name', 'node/set-key', { id: 'nod_area', key: '面积' }, ({ keys }) => keys('nod_site_grid')[2], '面积'),
  row('a value is spread over two', 'node/set-key', { id: 'nod_area', key: '[from,to]' }, ({ dataPath }) => dataPath('nod_area'), '[from,to]'),

  row('a title is typed', 'node/set', { id: 'nod_area', name: 'title', value: '面积' }, ({ node }) => node('nod_area').title, '面积'),
  row('a key of the host’s own is set', 'node/set', { id: 'nod_area', name: 'x-theirs', value: { a: [1] } }, ({ node }) => node('nod_area')['x-theirs'], { a: [1] }),
  row('required goes', 'node/set', { id: 'nod_area', name: 'required', value: null }, ({ node }) => 'required' in node('nod_area'), false),
  row('a property is set', 'node/set-prop', { id: 'nod_phone', name: 'placeholder', value: '手机号' }, ({ node }) => node('nod_phone')['x-component-props'], { placeholder: '手机号' }),
  row('the last property goes, and the bag with it', 'node/set-prop', { id: 'nod_legal', name: 'maxLength', value: null }, ({ node }) => 'x-component-props' in node('nod_legal'), false),
  row('a property around it is set', 'node/set-decorator-prop', { id: 'nod_phone', name: 'tooltip', value: '说明' }, ({ node }) => node('nod_phone')['x-decorator-props'], { tooltip: '说明' }),
  row('two columns are taken', 'node/set-column', { id: 'nod_phone', span: 2 }, ({ node }) => node('nod_phone')['x-decorator-props'], { gridSpan: 2 }),
  row('layout has nothing around it that could be wider: a column of the grid', 'node/set-column', { id: 'nod_agent_card', span: 2 }, ({ node }) => [node('nod_agent_card')['x-decorator'], node('nod_agent_card')['x-decorator-props']], ['FormGrid.GridColumn', { gridSpan: 2 }]),
  row('one column is taken', 'node/set-column', { id: 'nod_name', span: 1 }, ({ node }) => 'x-decorator-props' in node('nod_name'), false),

  row('a select becomes radios: options, binding and linkages stay', 'node/set-component', { id: 'nod_mark', component: 'Radio.Group' }, ({ node }) => node('nod_mark'), { ...(indexForm(form.schema).byId('nod_mark')!.node), 'x-component': 'Radio.Group' }),
  row('a choice becomes a number: its options and its default go', 'node/set-component', { id: 'nod_item', component: 'NumberPicker' }, ({ node }) => [node('nod_item').type, 'enum' in node('nod_item'), 'default' in node('nod_item'), node('nod_item').title], ['number', false, false, '业务办理项']),
  row('a property that both have stays, others go', 'node/set-component', { id: 'nod_address', component: 'Input' }, ({ node }) => node('nod_address')['x-component-props'], { maxLength: 300, showCount: true }),
  row('tabs become steps, with their titles', 'node/set-component', { id: 'nod_tabs', component: 'FormStep' }, ({ node }) => [node('nod_tabs')['x-component'], node('nod_tab_site')['x-component'], node('nod_tab_site')['x-component-props']], ['FormStep', 'FormStep.StepPane', { title: '经营场所' }]),
  row('a table becomes cards: columns go, fields stay', 'node/set-component', { id: 'nod_staff', component: 'ArrayCards' }, ({ keys, node, dataPath }) => [keys('nod_staff_row'), node('nod_staff_addition')['x-component'], node('nod_staff_remove')['x-component'], dataPath('nod_staff_job')], [['index', 'name', 'job', 'handles_ready_food', 'health_valid_until', 'remove'], 'ArrayCards.Addition', 'ArrayCards.Remove', 'staff.*.job']),
  row('a component that we do not know', 'node/set-component', { id: 'nod_area', component: 'Their.Own' }, ({ node }) => [node('nod_area')['x-component'], node('nod_area')['x-component-props']], ['Their.Own', { precision: 2, min: 0, addonAfter: '平方米' }]),
  row('a node is replaced by another with the same id', 'node/replace', { id: 'nod_area', node: input('area') }, ({ node, keys }) => [node('nod_area'), keys('nod_site_grid')[2]], [input('area'), 'site_area']),
  row('a row is replaced', 'node/replace', { id: 'nod_staff_row', node: { 'x-id': 'nod_new', type: 'object' } }, ({ keys }) => [keys('nod_staff'), keys('nod_new')], [['items', 'addition'], []]),

  row('an option comes', 'option/insert', { id: 'nod_form', index: 1, option: { label: '其他', value: 'qt' } }, ({ node }) => (node('nod_form').enum as { value: string }[]).map(({ value }) => value), ['xs', 'qt', 'cy', 'st']),
  row('the first option comes', 'option/insert', { id: 'nod_phone', index: 0, option: 'a' }, ({ node }) => node('nod_phone').enum, ['a']),
  row('an option is renamed', 'option/set', { id: 'nod_form', index: 0, option: { label: '销售', value: 'xs' } }, ({ node }) => (node('nod_form').enum as unknown[])[0], { label: '销售', value: 'xs' }),
  row(
    'a value changes, and so does what names it',
    'option/set',
    { id: 'nod_item', index: 1, option: { label: '变更', value: 'change' } },
    ({ node }) => node('nod_licence')['x-rules']?.[0]?.when,
    { kind: 'in', item: { kind: 'field', id: 'nod_item' }, list: { kind: 'list', items: ['change', 'yx', 'bz', 'zx'].map((value) => ({ kind: 'literal', value })) } },
  ),
  row('a default changes with its value', 'option/set', { id: 'nod_item', index: 0, option: { label: '新办', value: 'new' } }, ({ node }) => node('nod_item').default, 'new'),
  row('a value that is offered by a linkage changes', 'option/set', { id: 'nod_mark', index: 0, option: { label: '不标注', value: 'no' } }, ({ node }) => node('nod_mark')['x-rules']?.map(({ effects: [effect] }) => (effect?.kind === 'options' ? effect.values : [])), [['no', 'pf'], ['no', 'zc'], ['no', 'xx']]),
  row('the same value of another field stays', 'option/set', { id: 'nod_legal_kind', index: 0, option: { label: '身份证', value: 'sfz' } }, ({ node }) => (node('nod_agent_kind').enum as { value: string }[])[0]?.value, 'id'),
  row('an option moves', 'option/move', { id: 'nod_form', index: 0, to: 2 }, ({ node }) => (node('nod_form').enum as { value: string }[]).map(({ value }) => value), ['cy', 'st', 'xs']),
  row('an option goes, also from what offers it', 'option/remove', { id: 'nod_mark', index: 1 }, ({ node }) => [(node('nod_mark').enum as unknown[]).length, node('nod_mark')['x-rules']?.[0]?.effects], [3, [{ kind: 'options', values: ['none'] }]]),

  row('a linkage comes first', 'linkage/insert', { id: 'nod_mark', linkage, index: 0 }, ({ node }) => node('nod_mark')['x-rules']?.map(({ id }) => id), ['lnk_new', 'lnk_mark_sales', 'lnk_mark_meals', 'lnk_mark_canteen']),
  row('a linkage changes', 'linkage/set', { id: 'nod_platform', linkage: { ...linkage, id: 'lnk_platform' } }, ({ node }) => node('nod_platform')['x-rules'], [{ ...linkage, id: 'lnk_platform' }]),
  row('a linkage moves', 'linkage/move', { id: 'nod_mark', linkageId: 'lnk_mark_sales', to: 2 }, ({ node }) => node('nod_mark')['x-rules']?.map(({ id }) => id), ['lnk_mark_meals', 'lnk_mark_canteen', 'lnk_mark_sales']),
  row('the last linkage goes', 'linkage/remove', { id: 'nod_platform', linkageId: 'lnk_platform' }, ({ node }) => 'x-rules' in node('nod_platform'), false),

  row('a binding is set', 'binding/set', { id: 'nod_area', binding: { unboundReason: '只供查看' } }, ({ node }) => node('nod_area')['x-binding'], { unboundReason: '只供查看' }),
  row('nothing is bound', 'binding/set', { id: 'nod_area', binding: null }, ({ node }) => 'x-binding' in node('nod_area'), false),
  row('a second column is bound', 'binding/add-column', { id: 'nod_area', column: { table: 't', column: 'c', part: 'end' } }, ({ node }) => node('nod_area')['x-binding']?.columns?.map(({ column }) => column), ['site_area', 'c']),
  row('the first column bound takes the reason for none away', 'binding/add-column', { id: 'nod_agent_card', column: { table: 't', column: 'c' } }, ({ node }) => node('nod_agent_card')['x-binding'], { columns: [{ table: 't', column: 'c' }] }),
  row('the last column goes', 'binding/remove-column', { id: 'nod_area', table: 'food_licence_application', column: 'site_area' }, ({ node }) => 'x-binding' in node('nod_area'), false),
  row('another element has yet to be confirmed', 'binding/set-element', { id: 'nod_name', element: { id: 'elm_other', name: '名称' } }, ({ node }) => [node('nod_name')['x-binding']?.element?.id, node('nod_name')['x-binding']?.review], ['elm_other', undefined]),
  row('the same element under another name stays confirmed', 'binding/set-element', { id: 'nod_name', element: { id: 'elm_jingyingzhemingcheng', name: '名称' } }, ({ node }) => node('nod_name')['x-binding']?.review?.state, 'confirmed'),
  row('a relation is returned', 'binding/set-review', { id: 'nod_code', review: { state: 'returned', by: '某某', on: '2026-11-23', note: '不是同一个' } }, ({ node }) => node('nod_code')['x-binding']?.review?.state, 'returned'),
  row('a prefill goes', 'binding/set-prefill', { id: 'nod_name', prefill: null }, ({ node }) => node('nod_name')['x-binding']?.prefill, undefined),

  row('a copy is pasted', 'fragment/paste', { parentId: 'nod_tab_rest', index: 1, fragment }, ({ keys }) => keys('nod_tab_rest').slice(0, 4), ['has_agent', 'sells_online_2', 'online_platform_2', 'agent']),
  row('a copy of a layout: the fields in it get keys of their own', 'fragment/paste', { parentId: 'nod_tab_rest', index: 0, fragment: prepareFragment(copyFragment(form, ['nod_agent_card'])!, form, (kind) => `${kind}_copy${String((copies += 1))}`) }, ({ keys, node }) => [keys('nod_tab_rest')[0], Object.keys(node('nod_tab_rest').properties!['agent_2']!.properties!)], ['agent_2', ['agent_name_2', 'agent_id_kind_2', 'agent_id_number_2']]),
  row('a word is replaced everywhere', 'text/replace', { find: '经营场所', replacement: '营业场所' }, ({ form: f }) => [JSON.stringify(f).includes('经营场所'), JSON.stringify(f).split('营业场所').length], [false, 4]),
  row('a word is replaced in one place', 'text/replace', { find: '经营', replacement: '营业', places: [{ id: 'frm_food', path: 'name' }] }, ({ form: f, node }) => [f.name, node('nod_area').title], ['食品营业许可申请书', '经营面积']),
  row('signs of patterns are letters', 'text/replace', { find: '（负责人）', replacement: '$&' }, ({ node }) => node('nod_legal').title, '法定代表人$&姓名'),
  row('a waiver comes in the place of its former', 'waiver/add', { waiver: { ...waiver, id: 'wav_b' } }, ({ form: f }) => f.waivers.map(({ id }) => id), ['wav_b']),
  row('a waiver goes', 'waiver/remove', { id: 'wav_a' }, ({ form: f }) => f.waivers, []),
];

interface Refused {
  readonly when: string;
  readonly edit: keyof FormEdits;
  readonly args: unknown;
  readonly reason: keyof FormRefusals;
}

function no<Name extends keyof FormEdits>(when: string, edit: Name, args: ArgsOf<Name>, reason: keyof FormRefusals): Refused {
  return { when, edit, args, reason };
}

const at = { parentId: 'nod_site_grid', index: 0 } as const;
const deep = (levels: number): FormNode => Array.from({ length: levels }).reduce<FormNode>((inner, _, level) => ({ ...card(`deep${String(level)}`), properties: { a: inner } }), card('deepest'));

const refused: readonly Refused[] = [
  no('the parent is gone', 'node/insert', { parentId: 'nod_gone', index: 0, key: 'a', node: input('new') }, 'form/gone'),
  no('there is no such position', 'node/insert', { ...at, index: 99, key: 'a', node: input('new') }, 'form/no-such-position'),
  no('a sibling has the key', 'node/insert', { ...at, key: 'site_area', node: input('new') }, 'form/key-taken'),
  no('a field elsewhere in the layout has the key', 'node/insert', { ...at, key: 'operator_name', node: input('new') }, 'form/key-taken'),
  no('a key with a dot', 'node/insert', { ...at, key: 'a.b', node: input('new') }, 'form/bad-key'),
  no('a key of prototypes', 'node/insert', { ...at, key: '__proto__', node: input('new') }, 'form/bad-key'),
  no('an id that is there', 'node/insert', { ...at, key: 'a', node: input('area') }, 'form/duplicate-id'),
  no('an id twice in what comes', 'node/insert', { ...at, key: 'a', node: { ...card('new'), properties: { a: input('new') } } }, 'form/duplicate-id'),
  no('a linkage that is there', 'node/insert', { ...at, key: 'a', node: input('new', { 'x-rules': [{ id: 'lnk_platform', effects: [] }] }) }, 'form/duplicate-id'),
  no('something into a control', 'node/insert', { parentId: 'nod_area', index: 0, key: 'a', node: input('new') }, 'form/takes-nothing'),
  no('a control into tabs', 'node/insert', { parentId: 'nod_tabs', index: 0, key: 'a', node: input('new') }, 'form/not-contained'),
  no('a pane into a grid', 'node/insert', { ...at, key: 'a', node: { ...card('new'), 'x-component': 'FormTab.TabPane' } }, 'form/not-contained'),
  no('a control into a table’s row', 'node/insert', { parentId: 'nod_staff_row', index: 0, key: 'a', node: input('new') }, 'form/not-contained'),
  no('a control beside the rows', 'node/insert', { parentId: 'nod_staff', index: 0, key: 'a', node: input('new') }, 'form/not-contained'),
  no('a button for rows into the row', 'node/insert', { parentId: 'nod_staff_row', index: 0, key: 'a', node: { ...card('new'), 'x-component': 'ArrayTable.Addition' } }, 'form/not-contained'),
  no('too deep', 'node/insert', { ...at, key: 'a', node: deep(40) }, 'form/too-deep'),
  no('a layout into itself', 'node/move', { ids: ['nod_tab_site'], parentId: 'nod_site_grid', index: 0 }, 'form/inside-itself'),
  no('the root', 'node/move', { ids: ['nod_root'], ...at }, 'form/fixed'),
  no('a row', 'node/remove', { ids: ['nod_staff_row'] }, 'form/fixed'),
  no('one of several is gone', 'node/remove', { ids: ['nod_area', 'nod_gone'] }, 'form/gone'),
  no('a column out of its table', 'node/move', { ids: ['nod_staff_job_column'], ...at }, 'form/not-contained'),
  no('behind the end', 'node/move', { ids: ['nod_area'], parentId: 'nod_site_grid', index: 9 }, 'form/no-such-position'),
  no('of two layouts', 'node/wrap', { ids: ['nod_area', 'nod_phone'], key: 'a', node: card('new') }, 'form/not-siblings'),
  no('a control around', 'node/wrap', { ids: ['nod_area'], key: 'a', node: input('new') }, 'form/takes-nothing'),
  no('columns into a card', 'node/wrap', { ids: ['nod_staff_job_column'], key: 'a', node: card('new') }, 'form/not-contained'),
  no('a control is no layout', 'node/unwrap', { id: 'nod_area' }, 'form/no-layout'),
  no('an array is no layout', 'node/unwrap', { id: 'nod_staff' }, 'form/no-layout'),
  no('a key that is taken', 'node/set-key', { id: 'nod_area', key: 'phone' }, 'form/key-taken'),
  no('no key', 'node/set-key', { id: 'nod_area', key: '' }, 'form/bad-key'),
  no('a row’s key', 'node/set-key', { id: 'nod_staff_row', key: 'a' }, 'form/fixed'),
  no('layout with a field whose value would lie at the place of another', 'node/insert', { ...at, key: 'a', node: { ...card('new'), properties: { phone: input('new2') } } }, 'form/key-taken'),
  no('an id', 'node/set', { id: 'nod_area', name: 'x-id', value: 'nod_b' }, 'form/protected-name'),
  no('children', 'node/set', { id: 'nod_area', name: 'properties', value: {} }, 'form/protected-name'),
  no('a prototype', 'node/set', { id: 'nod_area', name: '__proto__', value: {} }, 'form/protected-name'),
  no('a prototype’s property', 'node/set-prop', { id: 'nod_area', name: 'constructor', value: {} }, 'form/protected-name'),
  no('a type that the component has no values of', 'node/set', { id: 'nod_area', name: 'type', value: 'boolean' }, 'form/bad-value'),
  no('a bag that is none', 'node/set', { id: 'nod_area', name: 'x-component-props', value: 'a' }, 'form/bad-value'),
  no('half a column', 'node/set-column', { id: 'nod_area', span: 0.5 }, 'form/bad-value'),
  no('a layout with something in it becomes a control', 'node/set-component', { id: 'nod_agent_card', component: 'Input' }, 'form/has-children'),
  no('cards become a table', 'node/set-component', { id: 'nod_agent_card', component: 'ArrayTable' }, 'form/has-children'),
  no('tabs become a card', 'node/set-component', { id: 'nod_tabs', component: 'Card' }, 'form/not-contained'),
  no('a control becomes a pane', 'node/set-component', { id: 'nod_area', component: 'FormTab.TabPane' }, 'form/not-contained'),
  no('replaced by what is there', 'node/replace', { id: 'nod_area', node: input('phone') }, 'form/duplicate-id'),
  no('an option of what has none', 'option/set', { id: 'nod_area', index: 0, option: 'a' }, 'form/no-options'),
  no('a value that is there', 'option/insert', { id: 'nod_form', index: 0, option: 'xs' }, 'form/value-taken'),
  no('an option that is not there', 'option/remove', { id: 'nod_form', index: 7 }, 'form/no-such-position'),
  no('a linkage that is there', 'linkage/insert', { id: 'nod_area', linkage: { ...linkage, id: 'lnk_platform' } }, 'form/duplicate-id'),
  no('a linkage of an effect that there is not', 'linkage/insert', { id: 'nod_area', linkage: { ...linkage, effects: [{ kind: 'run' } as never] } }, 'form/bad-value'),
  no('a linkage that is gone', 'linkage/remove', { id: 'nod_area', linkageId: 'lnk_platform' }, 'form/gone'),
  no('a linkage on the root', 'linkage/insert', { id: 'nod_root', linkage }, 'form/fixed'),
  no('a script in a binding', 'binding/add-column', { id: 'nod_area', column: { table: '{{alert(1)}}', column: 'a' } }, 'form/no-script'),
  no('a column twice', 'binding/add-column', { id: 'nod_area', column: { table: 'food_licence_application', column: 'site_area' } }, 'form/already-bound'),
  no('a binding that is none', 'binding/set', { id: 'nod_area', binding: { columns: 'all' } as never }, 'form/bad-value'),
  no('a control’s binding on the root', 'binding/set', { id: 'nod_root', binding: {} }, 'form/fixed'),
  no('a copy without new ids', 'fragment/paste', { ...at, fragment: copyFragment(form, ['nod_area'])! }, 'form/duplicate-id'),
  no('nothing to find', 'text/replace', { find: '', replacement: 'a' }, 'form/nothing-to-find'),
  no('what is not there', 'text/replace', { find: '没有这样的字', replacement: 'a' }, 'form/not-found'),
  no('a waiver without a reason', 'waiver/add', { waiver: { ...waiver, reason: ' ' } }, 'waiver/no-reason'),
  no('a waiver of nobody', 'waiver/add', { waiver: { ...waiver, by: '' } }, 'waiver/nobody'),
  no('a setting of prototypes', 'form/set-setting', { name: '__proto__', value: {} }, 'form/protected-name'),
];

describe('edits of a form', () => {
  it.each(done)('$edit: $when', ({ edit, args, then, is }) => {
    const before = JSON.stringify(form);
    const next = apply(form, edit, args);
    if (isRefusal(next)) return expect.unreachable(`${next.reason} ${JSON.stringify(next.params)}`);
    expect(then(seen(next))).toEqual(is);
    expect([...formFaults(next)]).toEqual([]);
    expect(JSON.stringify(form)).toBe(before);
  });

  it.each(refused)('$edit is refused: $when', ({ edit, args, reason }) => {
    expect(apply(form, edit, args)).toMatchObject({ kind: 'refusal', reason });
  });

  it('each edit has a row in which it is done', () => {
    const tried = new Set<string>(done.map(({ edit }) => edit));
    expect(Object.keys(formEdits).filter((edit) => !tried.has(edit))).toEqual([]);
    for (const [name, edit] of Object.entries(formEdits)) expect(edit.editName).toBe(name);
  });

  it('typing is one step', () => {
    const history = new History(form);
    for (const title of ['面', '面积', '面积（']) history.apply(formEdits['node/set'], { id: 'nod_area', name: 'title', value: title });
    history.apply(formEdits['node/set'], { id: 'nod_area', name: 'description', value: '平方米' });
    history.undo();
    history.undo();
    expect([history.document, history.undo()]).toEqual([form, false]);
  });

  it('what is set as it was is no change', () => {
    const history = new History(form);
    history.apply(formEdits['node/set-component'], { id: 'nod_area', component: 'NumberPicker' });
    history.apply(formEdits['node/move'], { ids: ['nod_area'], parentId: 'nod_site_grid', index: 2 });
    history.apply(formEdits['node/set-key'], { id: 'nod_area', key: 'site_area' });
    expect(history.undo()).toBe(false);
  });

  it('a moved control comes back to where it stood', () => {
    const history = new History(form);
    history.apply(formEdits['node/move'], { ids: ['nod_phone'], parentId: 'nod_applicant_grid', index: 0 });
    expect(seen(history.document).keys('nod_applicant_grid')[0]).toBe('phone');
    history.undo();
    expect(JSON.stringify(history.document)).toBe(JSON.stringify(form));
  });

  it('copies its way to the root and nothing else', () => {
    const next = formEdits['node/insert'](form, { ...at, key: 'a', node: input('new') });
    if (isRefusal(next)) return expect.unreachable(next.reason);
    const before = indexForm(form.schema);
    const changed = indexForm(next.schema).entries.filter(({ id, node }) => before.byId(id)?.node !== node).map(({ id }) => id);
    expect(changed).toEqual(['nod_tabs', 'nod_tab_site', 'nod_site_grid', 'nod_new']);
  });

  it.each([
    ['in grids and tabs', bigForm(500), 'nod_grid_3'],
    ['all in the root', flatBigForm(500), 'nod_root'],
  ])('a control that comes into a form of 500, %s, leaves all others the very same objects', (_case, big, parentId) => {
    const next = formEdits['node/insert'](big, { parentId, index: 7, key: 'new', node: input('new') });
    if (isRefusal(next)) return expect.unreachable(next.reason);
    const [before, after] = [indexForm(big.schema), indexForm(next.schema)];
    const way = new Set<string>();
    for (let entry = before.byId(parentId); entry !== undefined; entry = entry.parent) way.add(entry.id);
    expect(before.entries.filter(({ id, node }) => !way.has(id) && after.byId(id)?.node !== node)).toEqual([]);
  });
});

describe('keys', () => {
  it.each([
    ['a', true],
    ['名称_1', true],
    ['[start,end]', true],
    ['{value:a,label:b}', true],
    ['', false],
    ['a b', false],
    ['a.b', false],
    ['a*', false],
    ['constructor', false],
    ['[a', false],
    ['a'.repeat(101), false],
  ])('%j may be one: %s', (key, may) => {
    expect(isUsableKey(key)).toBe(may);
  });

  it('a fresh one is free among siblings and among the values beside it', () => {
    expect(freshKey(form, 'nod_site_grid', 'site_area')).toBe('site_area_2');
    expect(freshKey(form, 'nod_site_grid', 'phone')).toBe('phone_2');
    expect(freshKey(form, 'nod_staff_row', 'phone')).toBe('phone');
    expect(freshKey(form, 'nod_site_grid', 'new')).toBe('new');
    expect(freshKey(form, 'nod_site_grid', '联系 电话')).toBe('field');
  });

  it('an empty form takes anything', () => {
    const next = formEdits['node/insert'](emptyForm('frm_new', '新表'), { parentId: emptyForm('frm_new', '').schema['x-id'], index: 0, key: 'a', node: input('new') });
    expect(isRefusal(next)).toBe(false);
  });
});
