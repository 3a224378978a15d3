import type { Material, ServiceItem, Situation } from '@zhengwu/core';
import { SAMPLE_DAY, sampleItem } from '../../../../core/src/model/testing/sample-item.js';
import type { GuideContext } from '../context.js';
import type { Guide } from '../guide.js';

const [form, business, layout] = sampleItem.materials;
if (form === undefined || business === undefined || layout === undefined) throw new Error('the sample item has three materials');

const situations: readonly Situation[] = [
  ...sampleItem.situations,
  { id: 'sit_shop', name: '食品销售经营者', handlingItemId: 'hdl_new' },
  { id: 'sit_raw', name: '经营生食类食品', handlingItemId: 'hdl_new', role: 'extra' },
  { id: 'sit_agent', name: '委托代理人办理', handlingItemId: 'hdl_new', role: 'extra' },
  { id: 'sit_early', name: '营业执照在2024年以前核发', handlingItemId: 'hdl_new', role: 'extra' },
];

function material(id: Material['id'], name: string, situationIds: readonly Situation['id'][]): Material {
  return {
    id,
    name,
    necessity: { kind: 'conditional', situationIds, when: situations.find((situation) => situation.id === situationIds[0])?.name ?? '' },
    origin: 'applicant',
    copies: { original: 1, copy: 0 },
    media: ['paper'],
    verifications: [],
    mistakes: [],
    basisIds: ['bas_food'],
  };
}

/** The item that the sample guide leads to: core's sample with more situations and materials. */
export const guidedItem: ServiceItem = {
  ...sampleItem,
  situations,
  materials: [
    form,
    business,
    layout,
    material('mat_raw', '生食类食品加工间布局图', ['sit_raw']),
    material('mat_agent', '授权委托书', ['sit_agent']),
    { ...material('mat_early', '经营信息无变化的声明', ['sit_early']), pledge: { text: '登记信息没有变化', basisIds: ['bas_pledge'] } },
    material('mat_licence', '食品经营许可证原件', ['sit_change']),
  ],
};

export const sampleContext: GuideContext = { today: SAMPLE_DAY, item: guidedItem };

/**
 * A small guide that is whole: every kind of domain, of guard and of end stands in it, references to a question and to an
 * outcome, history conditions, additions, every kind of use; and no check finds anything in `sampleContext`.
 */
export const sampleGuide: Guide = {
  format: 'zhengwu/guide',
  formatVersion: 1,
  id: 'gud_food',
  name: '食品经营许可情形引导',
  intro: '回答几个问题，就能知道您要准备哪些材料。',
  itemId: 'item_food',
  variables: [
    {
      id: 'var_matter',
      name: '办理事项',
      domain: {
        kind: 'choice',
        values: [
          { id: 'val_new', label: '新办' },
          { id: 'val_change', label: '变更' },
        ],
      },
    },
    {
      id: 'var_region',
      name: '经营场所所在地',
      domain: {
        kind: 'region',
        regions: [
          { code: '440700', name: '江门市' },
          { code: '440783', name: '开平市', parent: '440700' },
          { code: '440783001', name: '三埠街道', parent: '440783' },
          { code: '440783100', name: '月山镇', parent: '440783' },
          { code: '440784', name: '鹤山市', parent: '440700' },
        ],
      },
    },
    {
      id: 'var_kind',
      name: '主体业态',
      domain: {
        kind: 'choice',
        values: [
          { id: 'val_catering', label: '餐饮服务', help: '现场制作并提供就餐场所' },
          { id: 'val_shop', label: '食品销售' },
          { id: 'val_packaged', label: '仅销售预包装食品' },
          { id: 'val_canteen', label: '单位食堂' },
        ],
      },
    },
    { id: 'var_area', name: '经营面积', domain: { kind: 'number', min: 1, max: 10_000, step: 1, unit: '平方米' } },
    {
      id: 'var_dishes',
      name: '经营项目',
      domain: {
        kind: 'choices',
        values: [
          { id: 'val_hot', label: '热食类' },
          { id: 'val_cold', label: '冷食类' },
          { id: 'val_raw', label: '生食类' },
          { id: 'val_neither', label: '热食、冷食、生食均不制售' },
        ],
        exclusive: ['val_neither'],
      },
    },
    {
      id: 'var_issued',
      name: '营业执照核发日期',
      domain: { kind: 'date', from: '2000-01-01', to: '2035-12-31' },
      prefill: { catalogue: '企业基本信息', field: 'APPRDATE' },
    },
    { id: 'var_printed', name: '变更内容载于许可证', domain: { kind: 'yesNo' } },
    { id: 'var_agent', name: '委托代理人办理', domain: { kind: 'yesNo' } },
  ],
  rootId: 'q_matter',
  nodes: [
    {
      id: 'q_matter',
      kind: 'question',
      variableId: 'var_matter',
      text: '您要办理什么？',
      ask: 'options',
      options: [
        { id: 'opt_new', text: '新办', guard: { kind: 'values', values: ['val_new'] }, next: 'q_region' },
        { id: 'opt_change', text: '变更', guard: { kind: 'values', values: ['val_change'] }, next: 'q_printed' },
      ],
    },
    {
      id: 'q_region',
      kind: 'question',
      variableId: 'var_region',
      text: '经营场所在哪个镇街？',
      ask: 'value',
      options: [
        { id: 'opt_here', text: '开平市', short: '', guard: { kind: 'values', values: ['440783'] }, next: 'q_kind' },
        { id: 'opt_there', text: '鹤山市', guard: { kind: 'values', values: ['440784'] }, next: 'out_there' },
      ],
    },
    { id: 'out_there', kind: 'outcome', end: { kind: 'refused', reason: '经营场所在鹤山市的，请向鹤山市市场监督管理局申请。' } },
    {
      id: 'q_kind',
      kind: 'question',
      variableId: 'var_kind',
      text: '您的主体业态是哪一种？',
      help: '按营业执照载明的主要经营方式选择。',
      ask: 'options',
      options: [
        { id: 'opt_catering', text: '餐饮服务', guard: { kind: 'values', values: ['val_catering'] }, next: 'q_area' },
        { id: 'opt_shop', text: '食品销售', guard: { kind: 'values', values: ['val_shop'] }, next: 'q_issued' },
        { id: 'opt_packaged', text: '仅销售预包装食品', guard: { kind: 'values', values: ['val_packaged'] }, next: 'out_packaged' },
        { id: 'opt_canteen', text: '单位食堂', guard: { kind: 'values', values: ['val_canteen'] }, next: 'out_canteen' },
      ],
    },
    {
      id: 'q_area',
      kind: 'question',
      variableId: 'var_area',
      text: '经营面积是多少平方米？',
      ask: 'value',
      options: [
        {
          id: 'opt_large',
          text: '300平方米以上',
          short: '',
          guard: { kind: 'ranges', ranges: [{ from: 300 }] },
          next: 'q_dishes',
          uses: [{ materialId: 'mat_layout', kind: 'deferred', why: '经营面积在300平方米以上' }],
        },
        { id: 'opt_small', text: '不满300平方米', short: '', guard: { kind: 'ranges', ranges: [{ to: 300, toOpen: true }] }, next: 'ref_dishes' },
      ],
    },
    { id: 'ref_dishes', kind: 'reference', to: 'q_dishes' },
    {
      id: 'q_dishes',
      kind: 'question',
      variableId: 'var_dishes',
      text: '制售哪些食品？',
      ask: 'value',
      options: [{ id: 'opt_dishes', text: '下一步', short: '', guard: { kind: 'any' }, next: 'q_agent' }],
      extras: [
        {
          id: 'ext_raw',
          guard: { kind: 'members', any: ['val_raw'] },
          uses: [{ materialId: 'mat_raw', kind: 'required', copies: { original: 1, copy: 1 } }],
          situationIds: ['sit_raw'],
        },
      ],
    },
    {
      id: 'q_agent',
      kind: 'question',
      variableId: 'var_agent',
      text: '是否由代理人前来办理？',
      ask: 'value',
      options: [
        { id: 'opt_of_large', text: '大型餐饮', short: '300平方米以上', guard: { kind: 'any' }, when: [{ variableId: 'var_area', guard: { kind: 'ranges', ranges: [{ from: 300 }] } }], next: 'out_large' },
        {
          id: 'opt_of_small',
          text: '小型餐饮',
          short: '不满300平方米',
          guard: { kind: 'any' },
          when: [{ variableId: 'var_area', guard: { kind: 'ranges', ranges: [{ to: 300, toOpen: true }] } }],
          next: 'out_small',
        },
      ],
      extras: [
        {
          id: 'ext_agent',
          guard: { kind: 'values', values: ['yes'] },
          uses: [{ materialId: 'mat_agent', kind: 'required' }],
          situationIds: ['sit_agent'],
        },
      ],
    },
    {
      id: 'out_large',
      kind: 'outcome',
      note: '受理后安排现场核查。',
      end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: ['sit_large'], uses: [], limit: { amount: 15, unit: 'workingDay' } },
    },
    { id: 'out_small', kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: ['sit_small'], uses: [] } },
    {
      id: 'q_issued',
      kind: 'question',
      variableId: 'var_issued',
      text: '营业执照是哪一天核发的？',
      ask: 'value',
      options: [
        {
          id: 'opt_early',
          text: '2024年1月1日以前',
          short: '',
          guard: { kind: 'ranges', ranges: [{ to: '2024-01-01', toOpen: true }] },
          next: 'out_shop',
          uses: [{ materialId: 'mat_early', kind: 'pledged' }],
          situationIds: ['sit_early'],
        },
        { id: 'opt_late', text: '2024年1月1日及以后', short: '', guard: { kind: 'ranges', ranges: [{ from: '2024-01-01' }] }, next: 'ref_shop' },
      ],
    },
    { id: 'out_shop', kind: 'outcome', end: { kind: 'handle', handlingItemId: 'hdl_new', situationIds: ['sit_shop'], uses: [] } },
    { id: 'ref_shop', kind: 'reference', to: 'out_shop' },
    { id: 'out_packaged', kind: 'outcome', end: { kind: 'otherItem', name: '仅销售预包装食品备案', reason: '仅销售预包装食品的，备案即可，不需要取得许可。' } },
    { id: 'out_canteen', kind: 'outcome', end: { kind: 'staff', reason: '单位食堂的供餐方式各不相同，请到综合窗口由工作人员确认。' } },
    {
      id: 'q_printed',
      kind: 'question',
      variableId: 'var_printed',
      text: '要变更的内容是否载于许可证？',
      ask: 'options',
      options: [
        { id: 'opt_printed', text: '是', short: '许可证载明事项', guard: { kind: 'values', values: ['yes'] }, next: 'out_change' },
        { id: 'opt_unprinted', text: '否', guard: { kind: 'values', values: ['no'] }, next: 'out_unprinted' },
      ],
    },
    {
      id: 'out_change',
      kind: 'outcome',
      name: '变更许可证载明事项',
      end: { kind: 'handle', handlingItemId: 'hdl_change', situationIds: ['sit_change'], uses: [{ materialId: 'mat_licence', kind: 'required' }], formId: 'frm_change' },
    },
    { id: 'out_unprinted', kind: 'outcome', end: { kind: 'notNeeded', reason: '没有载于许可证的内容变化，不需要办理变更。' } },
  ],
  base: [
    { materialId: 'mat_form', kind: 'required' },
    { materialId: 'mat_business', kind: 'exempt', reason: 'electronicLicence' },
  ],
  terms: [
    { id: 'trm_kind', word: '主体业态', meaning: '经营者主要以什么方式经营食品：做餐饮、卖食品，还是办食堂。' },
    { id: 'trm_packaged', word: '预包装食品', meaning: '出厂时已经定量包装好、您不再拆开加工的食品。' },
  ],
  waivers: [],
};
