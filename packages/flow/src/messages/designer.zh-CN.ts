import type { DesignerEditArgs } from '../designer/edits/index.js';
import type { FlowRefusals } from '../designer/edits/edit-tools.js';
import type { CanvasAct, CanvasStepArgs } from '../designer/canvas-step.js';
import type { Piece } from '../designer/canvas/make-step.js';
import { STEP_NAMES } from '../model/step-names.js';

const { other: _other, ...steps } = STEP_NAMES;

const pieces: Readonly<Record<Piece, string>> = {
  ...steps,
  countersign: '会签',
  startEvent: '开始事件',
  endEvent: '结束事件',
  timer: '定时等待',
  exclusiveGateway: '排他网关（只走一条）',
  parallelGateway: '并行网关（同时走）',
  inclusiveGateway: '包容网关（走符合条件的各条）',
  serviceTask: '服务任务（系统自动办理）',
  subProcess: '子流程',
  participant: '泳池',
  annotation: '注释',
};

const acts: Readonly<Record<CanvasAct, (what: string) => string>> = {
  create: (what) => `新建${what}`,
  move: (what) => `移动${what}`,
  remove: (what) => `删除${what}`,
  connect: () => '连线',
  reconnect: () => '改接连线',
  route: () => '调整连线走向',
  resize: (what) => `调整${what}大小`,
  rename: (what) => (what === '' ? '修改名称' : `改名为${what}`),
  replace: (what) => `更改${what}类型`,
  colour: (what) => `修改${what}颜色`,
  arrange: () => '排列元素',
  change: (what) => `修改${what}`,
};

function whatOf({ name, count }: CanvasStepArgs): string {
  if (name !== '') return `“${name}”`;
  return count > 1 ? ` ${String(count)} 个元素` : '';
}

const edits = {
  'flow/canvas': (args: CanvasStepArgs) => acts[args.act](whatOf(args)),
  'flow/rename-process': ({ name }: DesignerEditArgs['flow/rename-process']) => `流程改名为“${name}”`,
  'flow/set-flow-kind': () => '修改流程用途',
  'flow/set-waivers': ({ isMore }: DesignerEditArgs['flow/set-waivers']): string => (isMore ? '说明理由并放行' : '取消放行'),
};

const refusals: { readonly [Reason in keyof FlowRefusals]: (params: FlowRefusals[Reason]) => string } = {
  'flow/gone': () => '这个元素已不在流程图上。',
  'flow/no-step': ({ name }) => `“${name}”不是任务，不能设为环节。`,
  'flow/no-way': ({ name }) => `“${name}”不是连线。`,
  'flow/cannot-connect': ({ name }) => `“${name}”的连线不是预期的样子，请在图上手工调整。`,
  'flow/not-in-juel': ({ reasons }) => `流程引擎不能表达这个条件：${reasons.join('；')}`,
};

export const designerZhCn = {
  kind: '审批流程',
  unnamed: '未命名流程',
  views: { canvas: '流程图' },
  outline: { label: '环节', none: '还没有环节', hint: (count: number) => `${String(count)} 个环节`, noApprover: '未定办理人', others: '其他元素' },
  status: { steps: (count: number) => `${String(count)} 个环节`, unbound: (count: number) => `${String(count)} 个未定办理人`, allBound: '办理人已全部绑定' },
  canvas: {
    label: '流程图',
    append: '接上',
    create: '新建',
    connect: '连线',
    colour: '颜色',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '适应窗口',
    actual: '实际大小',
    minimap: '缩略图',
    search: '查找（Ctrl+F）',
    pieces,
    groups: { step: '环节', event: '事件', gateway: '网关', other: '其他', tools: '工具' } as Readonly<Record<'step' | 'event' | 'gateway' | 'other' | 'tools', string>>,
    colours: { plain: '无颜色', blue: '蓝', green: '绿', orange: '橙', red: '红', purple: '紫' },
  },
  play: {
    label: '反例演示',
    show: '演示反例',
    play: '播放',
    stop: '暂停',
    previous: '上一步',
    next: '下一步',
    close: '关闭演示',
    at: (step: number, count: number, name: string) => `第 ${String(step)} / ${String(count)} 步：${name}`,
    fault: (name: string) => `出错处：${name}`,
  },
  properties: {
    label: '属性',
    several: (count: number) => `已选 ${String(count)} 个元素。选中一个可设置属性。`,
    flow: '流程',
    name: '名称',
    flowKind: '用途',
    step: '环节设置',
    kind: '环节',
    approvers: '办理人',
    approversHint: '可按姓名、岗位、拼音查找',
    sign: '多人办理方式',
    limit: '时限',
    limitUnit: '时限单位',
    clock: '承诺时限计时',
    way: '连线设置',
    outcome: '结果',
    noOutcome: '（不代表结果）',
    condition: '条件',
    conditionHint: '例如：经营面积 > 300。留空表示无条件',
    isDefault: '其他条件都不满足时走这条（默认连线）',
    engineCondition: (text: string) => `文件中原有的引擎条件：${text}`,
    notReadable: '这个条件不能解析。',
    node: '元素',
  },
  approver: {
    groups: { special: '按关系', role: '岗位（角色）', person: '人员', head: '部门负责人' },
    initiator: '申请人（发起人）',
    ownHead: '承办部门负责人',
    headOf: (name: string) => `${name}负责人`,
    superiors: (levels: number) => `连续 ${String(levels)} 级主管`,
    applicantChoice: '申请人自选',
    choiceOf: (name: string) => `申请人在“${name}”中自选`,
    expression: (text: string) => `引擎表达式：${text}`,
    gone: (id: string) => `目录中没有：${id}`,
    states: { active: '', away: '离岗', disabled: '停用' },
  },
  later: { failed: '检查结果的文字没有加载成功。', retry: '重试' },
  fixes: { setDefault: (name: string) => `默认走“${name}”`, setApprovers: (names: readonly string[]) => `由“${names.join('、')}”办理` },
  units: { workingDay: '个工作日', day: '自然日', month: '个月', year: '年' } as Readonly<Record<'workingDay' | 'day' | 'month' | 'year', string>>,
  keys: { group: '流程图', append: '给选中的元素接上下一个', create: '新建元素', rename: '改名', find: '在图上查找', connect: '连线', remove: '删除', move: '移动选中的元素', canvas: '回到流程图' },
  edits,
  refusals,
};

export type FlowDesignerTexts = typeof designerZhCn;
export type CanvasTexts = FlowDesignerTexts['canvas'];
