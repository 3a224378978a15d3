import type { itemRules } from '../check/rules.js';
import type { FixRefusals } from '../edit/fix.js';
import type { ItemEdits } from '../model/edits/index.js';
import type { ItemRefusals } from '../model/edits/refusals.js';
import { limitText } from './limit-text.js';
import type { EditTexts, RefusalTexts, RuleTexts } from './message-table.js';
import { wordsZhCn } from './words.zh-CN.js';

const limit = (each: Parameters<typeof limitText>[0]): string => limitText(each, wordsZhCn);

const CODES = { basic: '基本编码', implementation: '实施编码', handling: '业务办理项编码' };
const INNER = { basic: '基本编码', creditCode: '实施主体的统一社会信用代码', handling: '实施编码' };
const ELEMENTS = {
  item: '事项',
  department: '部门',
  body: '实施主体',
  material: '材料',
  situation: '情形',
  handlingItem: '业务办理项',
  condition: '受理条件',
  result: '办事结果',
  place: '办理地点',
  basis: '依据',
  fee: '收费项目',
};
const LIMITS = { statutory: '法定时限', promised: '承诺时限', extension: '延长期限', acceptance: '受理期限', delivery: '送达期限' };
const PLACE_PARTS = { address: '地址', phone: '电话', hours: '办公时间' };

export const itemTextsZhCn: RuleTexts<typeof itemRules.entries> = {
  'item/code-form': { title: '编码位数', message: ({ which, code, length }) => `${CODES[which]}“${code}”应为 ${String(length)} 位数字或大写字母，现在是 ${String(code.length)} 位。` },
  'item/code-mismatch': {
    title: '编码不一致',
    message: ({ outer, inner, which }) => `编码“${outer}”应包含${INNER[which]}“${inner}”，两者不一致，可能取自别的事项或别的地区。`,
  },
  'item/credit-code': { title: '信用代码', message: ({ code }) => `实施主体的统一社会信用代码“${code}”校验不通过，请对照证书核对。` },
  'item/name-missing': { title: '缺少名称', message: ({ element }) => `有一个${ELEMENTS[element]}没有名称，请填写。` },
  'item/duplicate-id': { title: '标识重复', message: ({ id }) => `标识“${id}”用在了两处，对它的引用分不清指哪一个。请删去其中一处后重新添加。` },
  'item/duplicate-name': { title: '重名', message: ({ element, name }) => `有两个${ELEMENTS[element]}都叫“${name}”，办事人分不清。请改名或合并。` },
  'item/dangling-reference': { title: '引用失效', message: ({ id }) => `引用了已经不存在的“${id}”，请重新选择。` },
  'item/giver-missing': { title: '缺少委托方', message: ({ origin }) => `权力来源是“${wordsZhCn.origin[origin]}”，请填写委托或下放的部门。` },
  'item/dates-reversed': { title: '日期颠倒', message: ({ from, to }) => `计划取消日期 ${to} 不晚于计划生效日期 ${from}，请核对。` },
  'item/cancelled': { title: '已取消', message: ({ on }) => `事项已于 ${on} 取消，不能再受理。` },
  'item/not-yet-effective': { title: '未生效', message: ({ from }) => `事项自 ${from} 起生效，此前不能受理。` },
  'item/promise-missing': { title: '未承诺时限', message: () => '还没有承诺时限，请向部门确认后填写。' },
  'item/promise-over-statute': {
    title: '承诺超法定',
    message: ({ promised, statutory }) => `承诺时限 ${limit(promised)}超过法定时限 ${limit(statutory)}。`,
  },
  'item/limit-units-differ': {
    title: '单位不同',
    message: ({ promised, statutory }) => `承诺时限按“${limit(promised)}”、法定时限按“${limit(statutory)}”计算，单位不同，请核对是否超限。`,
  },
  'item/immediate-but-promised': { title: '即办件时限', message: ({ promised }) => `办件类型是即办件，承诺时限却是 ${limit(promised)}。即办件应当场办结。` },
  'item/licence-limit-unit': { title: '不是工作日', message: ({ which, limit: each }) => `${LIMITS[which]}写作“${limit(each)}”。行政许可的期限以工作日计算（行政许可法第八十二条），请核对单位。` },
  'item/decision-over-20': {
    title: '超过20日',
    message: ({ statutory }) => `法定时限 ${limit(statutory)}超过 20 个工作日。行政许可法第四十二条规定一般不超过 20 个工作日，请在依据中注明另有规定的法律、法规。`,
  },
  'item/extension-over-10': { title: '延长过久', message: ({ extension }) => `延长期限 ${limit(extension)}超过行政许可法第四十二条规定的 10 个工作日，请核对依据。` },
  'item/acceptance-over-5': { title: '受理过久', message: ({ acceptance }) => `受理期限 ${limit(acceptance)}超过 5 个工作日。逾期不一次告知补正的，自收到申请材料之日起即为受理（行政许可法第三十二条）。` },
  'item/delivery-over-10': { title: '送达过久', message: ({ delivery }) => `送达期限 ${limit(delivery)}超过行政许可法第四十四条规定的 10 个工作日。` },
  'item/clock-stopped': {
    title: '不能扣除',
    message: ({ name }) => `“${name}”不在行政许可法第四十五条所列的听证、招标、拍卖、检验、检测、检疫、鉴定、专家评审之内，所需时间不能扣除。`,
  },
  'item/condition-without-situation': { title: '缺少情形', message: ({ name }) => `非必交材料“${name}”没有对应任何情形，办事人不知道何时要交。请指定情形，或改为必交。` },
  'item/government-material-asked': { title: '应免提交', message: ({ name }) => `“${name}”由政府部门核发，却要求申请人提交。请设为免提交，或配置共享核验。` },
  'item/main-material-deferred': { title: '不能容缺', message: ({ name }) => `“${name}”是主要材料，不能容缺。` },
  'item/deferral-incomplete': {
    title: '容缺不全',
    message: ({ name, missing }) => `容缺材料“${name}”没有写明${missing === 'within' ? '补交期限' : '逾期未补交如何处理'}，请补充。`,
  },
  'item/pledge-without-basis': { title: '承诺无依据', message: ({ name }) => `“${name}”以告知承诺替代，但没有依据。请引用公布告知承诺证明事项的文件。` },
  'item/material-without-copies': { title: '缺少份数', message: ({ name }) => `纸质材料“${name}”的原件和复印件份数都是 0，请填写份数。` },
  'item/verification-unconfirmed': { title: '核验未确认', message: ({ name, dataItem }) => `“${name}”的数据项“${dataItem}”与共享目录的对应关系还没有经部门确认。` },
  'item/verification-returned': { title: '核验被退回', message: ({ name, dataItem, remark }) => `部门退回了“${name}”的数据项“${dataItem}”${remark === '' ? '' : `：${remark}`}，请修改后重新提交确认。` },
  'item/without-basis': { title: '缺少依据', message: ({ element, name }) => `${ELEMENTS[element]}“${name}”没有依据，请引用具体条款。` },
  'item/fee-without-basis': { title: '收费无依据', message: ({ name }) => `收费项目“${name}”没有依据。实施行政许可不得收费，法律、行政法规另有规定的除外（行政许可法第五十八条）。` },
  'item/basis-unverified': { title: '依据未核', message: ({ title, article }) => `依据《${title}》${article}未核，请对照原文核对后标为已核。` },
  'item/basis-repealed': { title: '依据失效', message: ({ title, on }) => `依据《${title}》已于 ${on} 失效，请改为现行规定。` },
  'item/no-handling-item': { title: '缺少办理项', message: () => '还没有业务办理项，情形和材料无处归属。请至少添加一个，例如“新办”。' },
  'item/no-result': { title: '缺少结果', message: () => '还没有办事结果，办结后无法出件。请添加。' },
  'item/result-without-delivery': { title: '缺少送达', message: ({ name }) => `办事结果“${name}”没有送达方式，请选择窗口领取、邮寄等方式。` },
  'item/result-unstructured': { title: '结果未梳理', message: ({ name }) => `“${name}”不是证照或证明，需要逐项梳理结果数据项，现在一项也没有。` },
  'item/no-place': { title: '缺少地点', message: () => '还没有办理地点，请添加窗口。' },
  'item/place-incomplete': { title: '地点不全', message: ({ name, missing }) => `“${name}”缺少${PLACE_PARTS[missing]}，请向部门核实后填写。` },
  'item/phone-missing': { title: '缺少电话', message: ({ which }) => `缺少${which === 'consult' ? '咨询' : '监督投诉'}电话，请向部门核实后填写。` },
  'item/remedies-missing': { title: '缺少救济', message: () => '没有写明行政复议机关和诉讼法院。不予许可决定书应当告知申请人复议和诉讼的权利（行政许可法第三十八条）。' },
  'item/refusal-text-missing': { title: '缺少提示语', message: () => '有一项申报控制没有写明拦下时给申请人看的话，请写清原因和办法。' },
  'item/period-empty': { title: '时间颠倒', message: ({ from, to }) => `申报时间从 ${from} 到 ${to}，没有任何时间可以申报，请核对先后。` },
  'item/quota-zero': { title: '数量为零', message: () => '申报数量上限为 0，任何人都无法申报，请填写大于 0 的数。' },
  'item/control-not-expression': { title: '公式损坏', message: () => '前置条件的公式已损坏，无法判断。请重新填写。' },
};

export const itemEditTextsZhCn: EditTexts<ItemEdits> = {
  'item/set-field': ({ field }) => `修改${FIELDS[field]}`,
  'item/set-limit': ({ which, limit: each }) => (each === null ? `清除${LIMITS[which]}` : `把${LIMITS[which]}设为 ${limit(each)}`),
  'item/set-clock': ({ stopsClock }) => (stopsClock ? '扣除所需时间' : '不扣除所需时间'),
  'item/update-unified': ({ unified }) => `更新统一事项${unified.unified === undefined ? '' : `（${unified.unified.version}）`}`,
  'material/insert': ({ material }) => `添加材料“${material.name}”`,
  'material/remove': () => '删除材料',
  'material/move': () => '移动材料',
  'material/rename': ({ name }) => `材料改名为“${name}”`,
  'material/set-necessity': ({ necessity }) => `改为${wordsZhCn.necessity[necessity.kind]}`,
  'material/set-exemption': ({ exemption }) => (exemption === null ? '改为需要提交' : `改为免提交（${wordsZhCn.exemption[exemption.reason]}）`),
  'material/set-deferral': ({ deferral }) => (deferral?.within === undefined ? '改为不容缺' : `改为容缺，${limit(deferral.within)}内补交`),
  'material/set-field': ({ field }) => `修改材料的${MATERIAL_FIELDS[field]}`,
  'material/set-verification': ({ state }) => `核验改为${{ unconfirmed: '未确认', confirmed: '已确认', returned: '退回' }[state]}`,
  'waiver/add': () => '豁免检查结果',
  'waiver/remove': () => '取消豁免',
};

const FIELDS = {
  name: '事项名称',
  type: '事项类型',
  department: '部门',
  codes: '编码',
  authority: '事项权属',
  version: '版本与日期',
  applicants: '服务对象',
  handling: '办件类型',
  phones: '咨询与投诉电话',
  visits: '到现场次数',
  coverage: '通办范围',
};

const MATERIAL_FIELDS = {
  origin: '来源',
  issuer: '来源渠道',
  copies: '份数',
  media: '形式',
  requirement: '填报须知',
  basisIds: '依据',
};

export const itemRefusalTextsZhCn: RefusalTexts<ItemRefusals & FixRefusals> = {
  'item/gone': () => '要修改的内容已经被删除。',
  'item/locked': ({ reason }) => `这是上级统一的内容，不能修改：${reason}`,
  'item/unified-layer': () => '统一事项的锁定范围由上级确定，只能随上级的新版本更新。',
  'item/duplicate-id': () => '事项中已经有同一个材料。',
  'item/no-such-position': () => '不能移到这个位置。',
  'item/other-item': ({ mine, theirs }) => `导入的是另一个事项（基本编码 ${theirs}），与当前事项（${mine}）不同。`,
  'waiver/no-reason': () => '请写明豁免的理由。',
  'waiver/nobody': () => '请写明由谁负责豁免。',
  'edit/unknown': ({ edit }) => `不支持的修改“${edit}”。`,
};
