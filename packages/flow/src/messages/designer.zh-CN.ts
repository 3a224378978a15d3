import type { DesignerEditArgs } from '../designer/edits/index.js';
import type { FlowRefusals } from '../designer/edits/edit-tools.js';
import type { CanvasAct, CanvasStepArgs } from '../designer/canvas-step.js';
import type { Piece } from '../designer/canvas/make-step.js';
import { STEP_NAMES } from '../model/step-names.js';

const { other: _other, ...steps } = STEP_NAMES;

const pieces: Readonly<Record<Piece, string>> = {
  ...steps,
  countersign: '会签',
  anySign: '或签',
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

const changes: Readonly<Record<string, string>> = { approvers: '办理人', sign: '多人办理方式', limit: '时限', clock: '计时', permissions: '允许的操作' };

const edits = {
  'flow/canvas': (args: CanvasStepArgs) => acts[args.act](whatOf(args)),
  'flow/use-template': ({ name }: { readonly name: string }) => `套用模板“${name}”`,
  'flow/rename-process': ({ name }: DesignerEditArgs['flow/rename-process']) => `流程改名为“${name}”`,
  'flow/set-flow-kind': () => '修改流程用途',
  'flow/set-starters': () => '修改发起人范围',
  'flow/change-steps': ({ ids, change }: DesignerEditArgs['flow/change-steps']) => `修改${ids.length > 1 ? ` ${String(ids.length)} 个环节的` : ''}${Object.keys(change).map((name) => changes[name] ?? name).join('、')}`,
  'flow/set-notices': () => '修改通知',
  'flow/set-escalation': ({ escalation }: DesignerEditArgs['flow/set-escalation']): string => (escalation === null ? '取消超时处理' : '修改超时处理'),
  'flow/set-event': () => '修改触发方式',
  'flow/set-timer': ({ timer }: DesignerEditArgs['flow/set-timer']): string => (timer === null ? '清除定时' : '修改定时'),
  'flow/move-way': ({ name }: DesignerEditArgs['flow/move-way']) => `调整“${name}”的判断顺序`,
  'flow/set-event-condition': ({ condition }: DesignerEditArgs['flow/set-event-condition']): string => (condition === null ? '清除等待的条件' : '修改等待的条件'),
  'flow/set-event-name': ({ name }: DesignerEditArgs['flow/set-event-name']) => (name === '' ? '清除事件名称' : `事件名称改为“${name}”`),
  'flow/set-interrupting': ({ isInterrupting }: DesignerEditArgs['flow/set-interrupting']): string => (isInterrupting ? '触发时中止环节' : '触发时不中止环节'),
  'flow/arrange': () => '重新排版',
  'flow/insert-piece': ({ piece, name }: DesignerEditArgs['flow/insert-piece']) => `添加“${name ?? pieces[piece]}”`,
  'flow/add-choice': () => '按结果分支',
  'flow/add-parallel': () => '添加并行办理',
  'flow/paste': () => '粘贴环节',
  'flow/connect': ({ shown }: DesignerEditArgs['flow/connect']) => `连到“${shown}”`,
  'flow/redirect': ({ shown }: DesignerEditArgs['flow/redirect']) => `改为走到“${shown}”`,
  'flow/move-node': ({ name }: DesignerEditArgs['flow/move-node']) => `移动“${name}”`,
  'flow/remove-lines': ({ name }: DesignerEditArgs['flow/remove-lines']) => `删除“${name}”`,
  'flow/set-waivers': ({ isMore }: DesignerEditArgs['flow/set-waivers']): string => (isMore ? '说明理由并放行' : '取消放行'),
};

const refusals: { readonly [Reason in keyof FlowRefusals]: (params: FlowRefusals[Reason]) => string } = {
  'flow/gone': () => '这个元素已不在流程图上。',
  'flow/no-step': ({ name }) => `“${name}”不是任务，不能设为环节。`,
  'flow/no-way': ({ name }) => `“${name}”不是连线。`,
  'flow/no-trigger': ({ name }) => `“${name}”的触发方式已经变了，请重新选中它。`,
  'flow/has-pools': () => '这个流程图画了泳池，不能换用模板。请新建一个流程再选模板。',
  'flow/cannot-connect': ({ name }) => `“${name}”的连线不是预期的样子，请在图上手工调整。`,
  'flow/nothing-behind': ({ name }) => `“${name}”是结束，后面不能再接环节。`,
  'flow/nothing-before': ({ name }) => `“${name}”是开始，前面不能再加环节。`,
  'flow/end-between': ({ name }) => `“${name}”后面已有环节，不能在中间结束。请先在它后面分支，再在分支上结束。`,
  'flow/cannot-lead-to': ({ name }) => `不能连到“${name}”：连线不能通到开始事件，也不能穿过子流程的边界。`,
  'flow/default-is-last': () => '默认走向在其他条件都不满足时才走，总在最后。',
  'flow/cannot-move': ({ name }) => `“${name}”不能移动：只有前后各一条连线的环节可以整个移走。`,
  'flow/nothing-to-paste': () => '没有可以粘贴到这里的环节。',
  'flow/not-in-juel': ({ reasons }) => `流程引擎不能表达这个条件：${reasons.join('；')}`,
};

export const designerZhCn = {
  kind: '审批流程',
  unnamed: '未命名流程',
  atFlow: (name: string) => `整个流程“${name}”，属性栏里是流程的属性`,
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
    arrange: '重新排版',
    arrangeHint: '整个流程图自动排版（Alt+R），可撤销',
    actual: '实际大小',
    minimap: '缩略图',
    search: '查找（Ctrl+F）',
    copied: (count: number) => `已复制 ${String(count)} 个图形，可粘贴到本流程或其他流程`,
    cut: (count: number) => `已剪切 ${String(count)} 个图形`,
    pasted: (count: number) => `已粘贴 ${String(count)} 个图形`,
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
  properties: { label: '属性' },
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
  later: { failed: '检查结果、属性和菜单没有加载成功。', retry: '重试' },
  fixes: { setDefault: (name: string) => `默认走“${name}”`, setApprovers: (names: readonly string[]) => `由“${names.join('、')}”办理` },
  units: { workingDay: '个工作日', day: '自然日', month: '个月', year: '年' } as Readonly<Record<'workingDay' | 'day' | 'month' | 'year', string>>,
  keys: { group: '流程图', append: '给选中的元素接上下一个', create: '新建元素', rename: '改名', find: '在图上查找', connect: '连线', remove: '删除', move: '移动选中的元素', canvas: '回到流程图' },
  edits,
  refusals,
};

export type FlowDesignerTexts = typeof designerZhCn;
export type CanvasTexts = FlowDesignerTexts['canvas'];
