import type { AssetRef } from '../asset-ref.js';
import type { ServiceItem } from '../service-item.js';
import type { Source } from '../source.js';

/** The day on which the sample is in force and has no finding. */
export const SAMPLE_DAY = '2026-06-01';

// Body, codes and numbers are invented; the credit code fits its check characters.
const CREDIT_CODE = '11440783MB2C123487';
const BASIC = '000131023000';
const IMPLEMENTATION = `${CREDIT_CODE}4${BASIC}`;

const read: Source = { status: 'verified', readAt: '国家法律法规数据库', checkedOn: '2026-05-01', note: '逐条核对' };

function file(id: `ast_${string}`, name: string): AssetRef {
  return { id, hash: '0123456789abcdef'.repeat(4), type: 'application/pdf', bytes: 20_480, name };
}

/**
 * A small item that is whole: each kind of element, each optional key and each variant stands in it at least
 * once, and no check finds anything on `SAMPLE_DAY`.
 */
export const sampleItem: ServiceItem = {
  format: 'zhengwu/service-item',
  formatVersion: 1,
  id: 'item_food',
  name: '食品经营许可（新办）',
  parent: { name: '食品经营许可', basicCode: BASIC },
  codes: { basic: BASIC, implementation: IMPLEMENTATION, source: read },
  type: 'licence',
  department: { id: 'dep_market', name: '开平市市场监督管理局' },
  authority: {
    body: { name: '开平市市场监督管理局', creditCode: CREDIT_CODE, nature: 'statutory' },
    origin: 'delegated',
    givenBy: '江门市市场监督管理局',
    level: 'county',
  },
  unified: {
    level: 'municipal',
    by: '江门市政务服务和数据管理局',
    version: '3.0',
    importedOn: '2026-01-10',
    locks: [
      { path: 'codes/basic', reason: '基本编码由省统一' },
      { path: 'limits/statutory', reason: '法定时限由市统一' },
      { path: 'materials/mat_form', reason: '申请书由市统一' },
      { path: 'phones/complain', reason: '投诉电话全市统一为 12345' },
    ],
  },
  version: { number: 3, effectiveFrom: '2026-01-10', cancelledOn: '2030-01-01' },
  applicants: ['enterprise', 'soleTrader'],
  handling: 'promised',
  limits: {
    statutory: { amount: 20, unit: 'workingDay', source: read },
    promised: { amount: 10, unit: 'workingDay' },
    extension: { amount: 10, unit: 'workingDay' },
    acceptance: { amount: 5, unit: 'workingDay' },
    delivery: { amount: 10, unit: 'workingDay' },
    specialProcedures: [
      { id: 'pro_hearing', kind: 'hearing', name: '听证', limit: { amount: 20, unit: 'workingDay' }, stopsClock: true, basisIds: ['bas_licence'] },
      { id: 'pro_visit', kind: 'onSiteCheck', name: '现场核查', limit: { amount: 5, unit: 'workingDay' }, stopsClock: false, basisIds: [] },
    ],
  },
  conditions: [{ id: 'con_site', text: '具有与经营的食品品种、数量相适应的场所', basisIds: ['bas_food'], source: read }],
  handlingItems: [
    {
      id: 'hdl_new',
      name: '新办',
      code: `${IMPLEMENTATION}01`,
      limits: { statutory: { amount: 20, unit: 'workingDay' }, promised: { amount: 8, unit: 'workingDay' }, specialProcedures: [] },
      source: read,
    },
    { id: 'hdl_change', name: '变更', code: `${IMPLEMENTATION}02` },
  ],
  situations: [
    { id: 'sit_large', name: '餐饮服务经营者，面积 300 平方米以上', handlingItemId: 'hdl_new', note: '需现场核查' },
    { id: 'sit_small', name: '餐饮服务经营者，面积 300 平方米以下', handlingItemId: 'hdl_new' },
    { id: 'sit_change', name: '变更经营者名称', handlingItemId: 'hdl_change' },
  ],
  materials: [
    {
      id: 'mat_form',
      name: '食品经营许可申请书',
      code: 'C0001',
      necessity: { kind: 'required' },
      origin: 'applicant',
      copies: { original: 1, copy: 0 },
      media: ['paper', 'electronic'],
      requirement: '法定代表人签名',
      verifications: [],
      blank: file('ast_blank', '空表.pdf'),
      example: file('ast_example', '样表.pdf'),
      mistakes: [file('ast_mistake', '常见错误.pdf')],
      basisIds: ['bas_food'],
      source: read,
    },
    {
      id: 'mat_business',
      name: '营业执照',
      necessity: { kind: 'required' },
      origin: 'government',
      issuer: '市场监督管理局',
      copies: { original: 0, copy: 0 },
      media: ['electronic'],
      exemption: { reason: 'electronicLicence', catalogue: '营业执照目录', note: '系统调取' },
      verifications: [
        {
          id: 'vfy_name',
          dataItem: '名称',
          catalogue: '企业基本信息',
          catalogueField: 'ENTNAME',
          condition: '已登记',
          onFailure: 'submitByHand',
          state: 'confirmed',
          remark: '已确认',
        },
      ],
      mistakes: [],
      basisIds: ['bas_food'],
    },
    {
      id: 'mat_layout',
      name: '经营场所平面图',
      necessity: { kind: 'conditional', situationIds: ['sit_large'], when: '面积 300 平方米以上' },
      origin: 'other',
      copies: { original: 0, copy: 2 },
      media: ['paper'],
      deferral: {
        weight: 'minor',
        within: { amount: 5, unit: 'workingDay' },
        pledge: file('ast_deferral', '容缺承诺书.pdf'),
        ifOverdue: '终止办理',
      },
      pledge: { text: '本人承诺', form: file('ast_pledge', '承诺书.pdf'), basisIds: ['bas_pledge'] },
      verifications: [],
      mistakes: [],
      basisIds: ['bas_food'],
    },
  ],
  results: [
    {
      id: 'res_licence',
      name: '食品经营许可证',
      kind: 'licence',
      licenceCatalogue: '11100000000013338W008',
      validity: { amount: 5, unit: 'year' },
      fields: [{ id: 'fld_number', name: '许可证编号', type: 'text', elementId: 'elm_number' }],
      delivery: ['window', 'post', 'electronic'],
      example: file('ast_licence', '样证.pdf'),
      basisIds: ['bas_food'],
      source: read,
    },
    {
      id: 'res_notice',
      name: '准予许可决定书',
      kind: 'document',
      fields: [{ id: 'fld_day', name: '决定日期', type: 'date' }],
      delivery: ['window'],
      basisIds: [],
    },
  ],
  fees: [{ id: 'fee_copy', name: '工本费', standard: '每证 10 元', basisIds: ['bas_licence'] }],
  places: [
    {
      id: 'plc_hall',
      name: '开平市政务服务中心',
      division: '440783',
      address: '开平市某路 1 号',
      window: '3 号',
      phone: '0750-0000000',
      hours: '工作日 9:00—17:00',
      does: ['receive', 'accept', 'decide', 'issue'],
      source: read,
    },
  ],
  phones: { consult: '0750-0000001', complain: '12345' },
  visits: 1,
  coverage: 'county',
  bases: [
    {
      id: 'bas_food',
      title: '食品经营许可和备案管理办法',
      number: '国家市场监督管理总局令第78号',
      article: '第十二条',
      text: '（条文略）',
      effectiveFrom: '2023-12-01',
      repealedOn: '2040-01-01',
      source: read,
    },
    { id: 'bas_licence', title: '中华人民共和国行政许可法', article: '第四十五条', source: read },
    { id: 'bas_pledge', title: '告知承诺证明事项清单', source: read },
  ],
  controls: [
    {
      id: 'ctl_files',
      kind: 'files',
      materialIds: ['mat_form', 'mat_layout'],
      formats: ['pdf', 'jpg'],
      maxBytes: 5_000_000,
      maxCount: 10,
      refusal: '请上传不超过 5 MB 的 PDF 或 JPG 文件',
    },
    {
      id: 'ctl_period',
      kind: 'period',
      from: '2026-01-01',
      to: '2026-12-31',
      hours: [{ from: '09:00', to: '17:00' }],
      workingDaysOnly: true,
      placeIds: ['plc_hall'],
      refusal: '请在工作日 9:00 至 17:00 申报',
    },
    { id: 'ctl_quota', kind: 'quota', per: 'day', most: 50, refusal: '今日已满，请明日申报' },
    { id: 'ctl_repeat', kind: 'repeat', whileOpen: false, refusal: '您有一件正在办理，请等待办结' },
    {
      id: 'ctl_before',
      kind: 'precondition',
      text: '已取得营业执照',
      expression: {
        kind: 'compare',
        operator: '=',
        left: { kind: 'field', id: 'fld_registered' },
        right: { kind: 'literal', value: true },
      },
      refusal: '请先办理营业执照',
    },
  ],
  pledgeRoute: {
    situationIds: ['sit_small'],
    limit: null,
    pledge: file('ast_route', '告知承诺书.pdf'),
    materialIds: ['mat_form'],
    afterCheck: { within: { amount: 30, unit: 'day' }, text: '许可后 30 日内现场核查' },
    exclusions: ['列入严重违法失信名单'],
    basisIds: ['bas_pledge'],
    source: read,
  },
  remedies: {
    review: { body: '开平市人民政府', within: { amount: 60, unit: 'day' } },
    litigation: { court: '某区人民法院', within: { amount: 6, unit: 'month' } },
    basisIds: ['bas_licence'],
  },
  waivers: [
    {
      id: 'wav_name',
      rule: 'item/duplicate-name',
      part: 'item',
      elementId: 'mat_layout',
      reason: '部门坚持原名',
      by: '食品股 某某',
      until: '2026-12-31',
    },
  ],
  source: read,
};

/** An item with many materials, as large as real ones with all their texts: 185 more are some 150 kB. */
export function largeItem(materials: number): ServiceItem {
  const layout = sampleItem.materials[2];
  if (layout === undefined) throw new Error('the sample has three materials');
  const many = Array.from({ length: materials }, (_, index) => ({ ...layout, id: `mat_${String(index)}` as const, name: `${layout.name}${String(index)}` }));
  return { ...sampleItem, materials: [...sampleItem.materials, ...many] };
}
