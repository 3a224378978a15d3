import { freezeDocument, type Expression } from '@zhengwu/core';
import type { BoundColumn } from '../binding.js';
import type { EnumOption, FormNode, FormRoot } from '../form-node.js';
import type { Form } from '../form.js';
import type { Linkage } from '../linkage.js';
import { ordered } from '../walk-nodes.js';

/** The day of the sample. */
export const SAMPLE_DAY = '2026-11-23';

const MAIN = 'food_licence_application';
const STAFF = 'food_licence_staff';

type Parts = Omit<Partial<FormNode>, 'x-id' | 'properties'>;
type Children = Readonly<Record<string, FormNode>>;

const bound = (table: string, column: string, part?: string): BoundColumn => ({ table, column, ...(part === undefined ? {} : { part }) });
const options = (...pairs: readonly (readonly [value: string, label: string])[]): readonly EnumOption[] => pairs.map(([value, label]) => ({ label, value }));

function control(id: string, component: string, title: string, column: string, parts: Parts = {}, table = MAIN): FormNode {
  return { 'x-id': `nod_${id}`, type: 'string', title, 'x-decorator': 'FormItem', 'x-component': component, 'x-binding': { columns: [bound(table, column)] }, ...parts };
}

function layout(id: string, component: string, props: Readonly<Record<string, unknown>>, properties: Children): FormNode {
  return { 'x-id': `nod_${id}`, type: 'void', 'x-component': component, ...(Object.keys(props).length === 0 ? {} : { 'x-component-props': props }), properties };
}

const field = (id: string): Expression => ({ kind: 'field', id: `nod_${id}` });
const literal = (value: string | number | boolean): Expression => ({ kind: 'literal', value });
const is = (id: string, value: string | number | boolean): Expression => ({ kind: 'compare', operator: '=', left: field(id), right: literal(value) });
const isOneOf = (id: string, ...values: readonly string[]): Expression => ({ kind: 'in', item: field(id), list: { kind: 'list', items: values.map(literal) } });
const linkage = (id: string, when: Expression, ...effects: Linkage['effects']): Linkage => ({ id: `lnk_${id}`, when, effects });

const show = { kind: 'show' } as const;
const require = { kind: 'require' } as const;
const required = { required: true } as const;
const yesNo = { type: 'boolean', 'x-component': 'Switch' } as const;

const ID_KINDS = options(['id', '居民身份证'], ['hkmo', '港澳居民来往内地通行证'], ['tw', '台湾居民来往大陆通行证'], ['passport', '护照'], ['residence', '外国人永久居留身份证']);

const applicant: Children = {
  handling_item: control('item', 'Radio.Group', '业务办理项', 'handling_item', { ...required, enum: options(['xb', '新办'], ['bg', '变更'], ['yx', '延续'], ['bz', '补证'], ['zx', '注销']), default: 'xb' }),
  applicant_grid: layout('applicant_grid', 'FormGrid', { maxColumns: 2 }, {
    operator_name: control('name', 'Input', '经营者名称', 'operator_name', {
      ...required,
      'x-component-props': { maxLength: 200, placeholder: '与营业执照一致' },
      'x-decorator-props': { gridSpan: 2 },
      'x-binding': {
        columns: [bound(MAIN, 'operator_name')],
        element: { id: 'elm_jingyingzhemingcheng', name: '经营者名称' },
        review: { state: 'confirmed', by: '某某', on: '2026-11-02' },
        prefill: { source: 'licence', label: '营业执照 · 名称', path: 'licence.name', isEditable: false },
      },
    }),
    credit_code: control('code', 'CreditCode', '统一社会信用代码', 'credit_code', { ...required, 'x-binding': { columns: [bound(MAIN, 'credit_code')], element: { id: 'elm_xinyongdaima', name: '统一社会信用代码' }, review: { state: 'unconfirmed' } } }),
    subject_kind: control('kind', 'Select', '申请人类型', 'subject_kind', { ...required, enum: options(['qy', '企业法人'], ['hh', '合伙企业'], ['gt', '个体工商户'], ['jg', '机关']) }),
    legal_person: control('legal', 'Input', '法定代表人（负责人）姓名', 'legal_person', { ...required, 'x-component-props': { maxLength: 100 } }),
    legal_person_id_kind: control('legal_kind', 'Select', '证件类型', 'legal_person_id_kind', { ...required, enum: ID_KINDS, default: 'id' }),
    legal_person_id_number: control('legal_number', 'IdCard', '证件号码', 'legal_person_id_number', { ...required, 'x-validator': [{ max: 30, message: '证件号码最多 30 个字符' }] }),
    phone: control('phone', 'Mobile', '联系电话', 'phone', { ...required }),
  }),
  licence_number: control('licence', 'Input', '原许可证编号', 'licence_number', { 'x-component-props': { maxLength: 16 }, 'x-rules': [linkage('licence', isOneOf('item', 'bg', 'yx', 'bz', 'zx'), show, require)] }),
};

const site: Children = {
  site_grid: layout('site_grid', 'FormGrid', { maxColumns: 2 }, {
    site_division: control('division', 'Cascader', '经营场所所在县（市、区）', 'site_division', { ...required }),
    site_address: control('address', 'Input.TextArea', '经营场所', 'site_address', { ...required, 'x-component-props': { maxLength: 300, showCount: true } }),
    site_area: control('area', 'NumberPicker', '经营面积', 'site_area', { ...required, type: 'number', 'x-component-props': { precision: 2, min: 0, addonAfter: '平方米' } }),
    business_form: control('form', 'Radio.Group', '主体业态', 'business_form', { ...required, enum: options(['xs', '食品销售经营者'], ['cy', '餐饮服务经营者'], ['st', '集中用餐单位食堂']) }),
    business_form_mark: control('mark', 'Select', '主体业态括号标注', 'business_form_mark', {
      enum: options(['none', '不标注'], ['pf', '批发销售'], ['zc', '中央厨房'], ['xx', '学校食堂']),
      'x-rules': [
        linkage('mark_sales', is('form', 'xs'), { kind: 'options', values: ['none', 'pf'] }),
        linkage('mark_meals', is('form', 'cy'), { kind: 'options', values: ['none', 'zc'] }),
        linkage('mark_canteen', is('form', 'st'), { kind: 'options', values: ['none', 'xx'] }),
      ],
    }),
    has_warehouse: control('warehouse', 'Switch', '是否外设仓库', 'has_warehouse', { ...yesNo }),
    warehouse_address: control('warehouse_at', 'Input', '外设仓库地址', 'warehouse_address', { 'x-component-props': { maxLength: 300 }, 'x-rules': [linkage('warehouse', is('warehouse', true), show, require)] }),
    sells_online: control('online', 'Switch', '是否从事网络经营', 'sells_online', { ...yesNo }),
    online_platform: control('platform', 'Input', '网址或者平台名称', 'online_platform', { 'x-component-props': { maxLength: 300 }, 'x-rules': [linkage('platform', is('online', true), show, require)] }),
  }),
};

const column = (id: string, title: string, properties: Children): FormNode => layout(`${id}_column`, 'ArrayTable.Column', { title }, properties);

const staff: FormNode = {
  'x-id': 'nod_staff',
  type: 'array',
  title: '从业人员',
  'x-decorator': 'FormItem',
  'x-component': 'ArrayTable',
  'x-component-props': { minItems: 1 },
  'x-binding': { table: STAFF },
  items: {
    'x-id': 'nod_staff_row',
    type: 'object',
    properties: {
      c_index: column('staff_index', '序号', { index: { 'x-id': 'nod_staff_index', type: 'void', 'x-component': 'ArrayTable.Index' } }),
      c_name: column('staff_name', '姓名', { name: control('staff_name', 'Input', '姓名', 'name', { ...required, 'x-component-props': { maxLength: 100 } }, STAFF) }),
      c_job: column('staff_job', '工种', { job: control('staff_job', 'Input', '工种', 'job', { ...required, 'x-component-props': { maxLength: 50 } }, STAFF) }),
      c_ready: column('staff_ready', '接触直接入口食品', { handles_ready_food: control('staff_ready', 'Checkbox', '是否接触直接入口食品', 'handles_ready_food', { type: 'boolean' }, STAFF) }),
      c_health: column('staff_health', '健康证明有效期至', { health_valid_until: control('staff_health', 'DatePicker', '健康证明有效期至', 'health_valid_until', { 'x-rules': [linkage('health', is('staff_ready', true), require)] }, STAFF) }),
      c_remove: column('staff_remove', '操作', { remove: { 'x-id': 'nod_staff_remove', type: 'void', 'x-component': 'ArrayTable.Remove' } }),
    },
  },
  properties: { addition: { 'x-id': 'nod_staff_addition', type: 'void', title: '添加人员', 'x-component': 'ArrayTable.Addition' } },
};

const rest: Children = {
  has_agent: control('agent', 'Switch', '是否委托代理人办理', 'has_agent', { ...yesNo }),
  agent: layout('agent_card', 'Card', { title: '委托代理人' }, {
    agent_name: control('agent_name', 'Input', '代理人姓名', 'agent_name', { ...required }),
    agent_id_kind: control('agent_kind', 'Select', '代理人证件类型', 'agent_id_kind', { ...required, enum: ID_KINDS }),
    agent_id_number: control('agent_number', 'Input', '代理人证件号码', 'agent_id_number', { ...required }),
  }),
  licence_form: control('licence_form', 'Radio.Group', '许可证形式', 'licence_form', { ...required, enum: options(['e', '电子证书'], ['p', '纸质证书']), default: 'e' }),
  delivery: control('delivery', 'Radio.Group', '领取方式', 'delivery', { enum: options(['window', '窗口领取'], ['post', '邮寄']), 'x-rules': [linkage('delivery', is('licence_form', 'p'), show, require)] }),
  applied_on: control('applied', 'DatePicker', '申请日期', 'applied_on', { ...required, 'x-rules': [{ id: 'lnk_applied', effects: [{ kind: 'fill', value: { kind: 'call', name: 'today', args: [] } }] }] }),
};

const withRules = (node: FormNode, ...rules: readonly Linkage[]): FormNode => ({ ...node, 'x-rules': rules });

/** A whole form, after the application for a food business licence, without a finding on `SAMPLE_DAY`: tabs, a grid, a table of rows, linkages, bindings to the sample's tables. */
export const sampleForm: Form = freezeDocument({
  format: 'zhengwu/form',
  formatVersion: 1,
  id: 'frm_food',
  name: '食品经营许可申请书',
  itemId: 'item_food',
  settings: { labelWidth: 160, layout: 'horizontal' },
  schema: ordered<FormRoot>({
    'x-id': 'nod_root',
    type: 'object',
    'x-binding': { mainTable: MAIN },
    properties: {
      tabs: layout('tabs', 'FormTab', {}, {
        applicant: layout('tab_applicant', 'FormTab.TabPane', { tab: '申请人' }, applicant),
        site: layout('tab_site', 'FormTab.TabPane', { tab: '经营场所' }, site),
        people: layout('tab_people', 'FormTab.TabPane', { tab: '从业人员' }, { staff }),
        rest: layout('tab_rest', 'FormTab.TabPane', { tab: '其他' }, { ...rest, agent: withRules(rest['agent']!, linkage('agent', is('agent', true), show)) }),
      }),
    },
  }),
  waivers: [],
});
