import { html } from 'lit';

import type { ChoiceOption, Column } from '../column.js';
import { sheetColumn, type SheetRow } from './sheet-row.js';

const NEED: readonly ChoiceOption[] = [
  { value: 'required', label: '必交' },
  { value: 'deferred', label: '容缺' },
  { value: 'pledged', label: '告知承诺' },
  { value: 'exempt', label: '免提交' },
];

const SITUATIONS = [
  '新办-餐饮服务-50 平方米以下',
  '新办-食品销售-只有食品销售经营者',
  '新办-食品销售-只有食品销售经营者（利用自动设备）',
  '新办-单位食堂',
  '变更-经营者名称',
  '变更-经营场所',
  '变更-主体业态',
  '延续',
  '补办',
  '注销',
];

const MATERIALS = [
  '食品经营许可申请书',
  '营业执照或者其他主体资格证明文件复印件',
  '与食品经营相适应的主要设备设施、经营布局、操作流程等文件',
  '食品安全自查、从业人员健康管理、进货查验记录等保证食品安全的规章制度',
  '食品安全管理人员、食品安全专业技术人员基本情况',
  '利用自动设备从事食品经营的设备放置地点清单',
  '授权委托书以及代理人的身份证明文件',
  '食品经营许可证正本、副本',
  '与变更事项有关的证明材料',
];

/** Which situation asks for which material, and how strictly. The statute's own row is locked. */
export const matrixColumns: readonly Column<SheetRow>[] = [
  sheetColumn('name', '材料', { width: 280, isFrozen: true, isRowHeader: true }),
  sheetColumn('original', '须原件', { width: 72, edit: { kind: 'check' } }),
  sheetColumn('copies', '份数', { width: 64, edit: { kind: 'number', min: 0, max: 20, isInteger: true } }),
  ...SITUATIONS.map((situation, index) =>
    sheetColumn(`s${index}`, situation, {
      width: 120,
      align: 'center',
      edit: { kind: 'choice', options: NEED },
      isEditable: (row) => row['locked'] !== true || '申请书由省统一规定为必交，不能修改',
    }),
  ),
];

export const matrixRows: readonly SheetRow[] = MATERIALS.map((name, index) => ({
  id: `m${index}`,
  name,
  original: index === 0 || index === 7,
  copies: 1,
  locked: index === 0,
  ...Object.fromEntries(
    SITUATIONS.map((_, situation) => [`s${situation}`, index === 0 ? 'required' : (index * 3 + situation * 5) % 7 < 3 ? (['required', 'deferred', 'exempt'][(index + situation) % 3] ?? null) : null]),
  ),
}));

export const pointColumns: readonly Column<SheetRow>[] = [
  sheetColumn('no', '序号', { width: 56, align: 'end', isFrozen: true }),
  sheetColumn('material', '材料', { width: 220, isRowHeader: true, isFrozen: true, isSortable: true }),
  sheetColumn('point', '审核要点', {
    edit: { kind: 'text', lines: 'many', maxLength: 200 },
    problem: (row) => (row['point'] === '' ? '还没有写审核要点' : undefined),
  }),
  sheetColumn('correction', '补正告知用语', { edit: { kind: 'text', maxLength: 100 } }),
  sheetColumn('basis', '依据', { width: 180, edit: { kind: 'text' } }),
  sheetColumn('minutes', '审查用时（分）', { width: 140, isSortable: true, edit: { kind: 'number', min: 1, max: 120 } }),
];

const POINTS: readonly (readonly [string, string, string, number])[] = [
  ['食品经营许可申请书', '申请人名称与营业执照一致；经营项目勾选完整；法定代表人签字或盖章。', '请补全经营项目并由法定代表人签字', 5],
  ['食品经营许可申请书', '住所填到门牌号，经营场所与平面图一致。', '请按门牌号填写经营场所', 3],
  ['营业执照复印件', '在有效期内，经营范围包含食品经营。', '请提交有效的营业执照', 2],
  ['经营布局平面图', '', '请在平面图上标明各功能间及面积', 8],
  ['食品安全规章制度', '包含从业人员健康管理、进货查验记录、食品安全自查、事故处置四项。', '制度缺少“%项目%”，请补充', 10],
  ['授权委托书', '委托事项、期限、权限明确，双方签字；代理人身份证明在有效期内。', '请写明委托期限', 3],
];

export const pointRows: readonly SheetRow[] = POINTS.map(([material, point, correction, minutes], index) => ({
  id: `p${index}`,
  no: index + 1,
  material,
  point,
  correction,
  basis: '食品经营许可和备案管理办法 第十二条',
  minutes,
}));

const OFFICES = ['市场监督管理局', '卫生健康局', '人力资源和社会保障局', '住房和城乡建设局', '民政局', '交通运输局', '公安局', '自然资源局'];
const DOINGS = ['食品经营许可', '公共场所卫生许可', '劳务派遣经营许可', '建筑工程施工许可证核发', '高龄老人津贴', '道路普通货物运输经营许可', '旅馆业特种行业许可', '建设工程规划许可'];

/** Many rows: the bindings of fields to data elements, as an import brings them. */
export function bindingRows(count: number): readonly SheetRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `f${index}`,
    no: index + 1,
    item: DOINGS[index % DOINGS.length] ?? '',
    field: `字段${String(index + 1).padStart(5, '0')}`,
    element: index % 3 === 0 ? null : `DE${String(10000 + index)}`,
    source: OFFICES[(index * 5) % OFFICES.length] ?? '',
    length: 10 + (index % 90),
    shared: index % 4 === 0,
  }));
}

export const bindingColumns: readonly Column<SheetRow>[] = [
  sheetColumn('no', '序号', { width: 64, align: 'end', isFrozen: true }),
  sheetColumn('field', '表单字段', { width: 140, isFrozen: true, isRowHeader: true, edit: { kind: 'text' } }),
  sheetColumn('item', '事项', { width: 200 }),
  sheetColumn('element', '数据元', { width: 120, edit: { kind: 'text' }, problem: (row) => (row['element'] === null ? '没有绑定数据元' : undefined) }),
  sheetColumn('source', '来源部门', { width: 200, edit: { kind: 'choice', options: OFFICES.map((office) => ({ value: office, label: office })) } }),
  sheetColumn('length', '长度', { width: 80, edit: { kind: 'number', min: 1 } }),
  sheetColumn('shared', '共享', { width: 72, edit: { kind: 'check' } }),
  ...Array.from({ length: 33 }, (_, index) => sheetColumn(`note${index}`, `备注 ${index + 1}`, { width: 110, edit: { kind: 'text' } })),
];

const STATES = { draft: ['草稿', ''], ready: ['已发布', 'good'], asked: ['待部门确认', 'warn'], back: ['退回修改', 'bad'] } as const;

function stateOf(row: SheetRow): (typeof STATES)[keyof typeof STATES] {
  const state = String(row['state']);
  return state === 'ready' || state === 'asked' || state === 'back' ? STATES[state] : STATES.draft;
}

export const itemColumns: readonly Column<SheetRow>[] = [
  sheetColumn('name', '事项', { isSortable: true, isFrozen: true, width: 240 }),
  sheetColumn('office', '部门', { isSortable: true, width: 190 }),
  sheetColumn('limit', '承诺时限', { isSortable: true, width: 110, align: 'end', text: (row) => `${String(row['limit'])} 工作日` }),
  {
    id: 'state',
    label: '状态',
    width: 140,
    text: (row) => stateOf(row)[0],
    render: (row) => html`<span class="zw-pill" data-tone=${stateOf(row)[1]}>${stateOf(row)[0]}</span>`,
  },
  sheetColumn('changed', '最近修改', { isSortable: true }),
];

export const itemRows: readonly SheetRow[] = DOINGS.map((name, index) => ({
  id: name,
  name,
  office: OFFICES[index] ?? '',
  limit: [10, 7, 10, 3, 5, 10, 20, 15][index] ?? 10,
  state: ['draft', 'ready', 'asked', 'back', 'ready', 'draft', 'ready', 'asked'][index] ?? 'draft',
  changed: `11 月 ${String(20 - index)} 日 ${index % 2 === 0 ? '张敏' : '李伟'}`,
}));
