import type { IsoDate, LimitUnit } from '@zhengwu/core/calendar';
import type { CountedLimit } from '../viewer/case/case-clock.js';
import type { ProgressNote } from '../viewer/case/case-progress.js';
import type { RowState } from '../viewer/case/case-view.js';
import type { Moment } from '../viewer/case/moment.js';

const UNITS: Readonly<Record<LimitUnit, string>> = { workingDay: '个工作日', day: '日', month: '个月', year: '年' };

/** 11月23日; with the year where it is another than today's. */
function day(date: IsoDate, today: string): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  const inYear = `${String(Number(month))}月${String(Number(dayOfMonth))}日`;
  return today.startsWith(year) ? inYear : `${year}年${inYear}`;
}

function moment({ day: date, minute }: Moment, today: string): string {
  return minute === undefined ? day(date, today) : `${day(date, today)} ${clock(minute)}`;
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const states: Readonly<Record<RowState, string>> = { done: '已办', current: '正在办', suspended: '已挂起', cancelled: '未办完', expected: '未办', possible: '视情况', notTaken: '未走' };

const limits: Readonly<Record<CountedLimit, string>> = { acceptance: '受理期限', promised: '承诺时限', statutory: '法定时限', delivery: '送达期限' };

const FIELDS: Readonly<Record<'from' | 'until' | 'dueBy' | 'endedOn', string>> = { from: '开始时间', until: '结束时间', dueBy: '到期日', endedOn: '办结时间' };

/** What is wrong with a progress. `name`: how the file calls a step. */
function note(of: ProgressNote, name: (id: string) => string): string {
  switch (of.kind) {
    case 'unreadable':
      return of.at === undefined ? '办理记录不是可以读的列表，只显示流程本身。' : `第 ${String(of.at)} 条办理记录缺少环节或状态，没有显示。`;
    case 'unknownStep':
      return `办理记录里的环节“${of.stepId}”不在这个流程里，没有显示。流程可能已改版，请核对版本。`;
    case 'badTime':
      return `${of.stepId === '' ? '办件' : `“${name(of.stepId)}”`}的${FIELDS[of.field]}“${of.text}”不是日期，没有采用。`;
    case 'future':
      return `“${name(of.stepId)}”的时间是 ${of.day}，晚于今天。`;
    case 'endsBeforeItBegins':
      return `“${name(of.stepId)}”的结束时间（${of.until}）早于开始时间（${of.from}），结束时间没有采用。`;
    case 'openWithEnd':
      return `“${name(of.stepId)}”是在办状态，却有结束时间（${of.until}），按在办显示。`;
    case 'noWay':
      return `流程里没有从“${name(of.fromId)}”到“${name(of.stepId)}”的路，可能是跳转、退回，或流程已改版。`;
    case 'openAfterEnd':
      return `办件已办结，“${name(of.stepId)}”却仍是在办状态。`;
    case 'unknownYear':
      return `${String(of.year)} 年的放假安排还没有公布，跨到这一年的工作日没有计算。`;
  }
}

export const viewerZhCn = {
  unnamed: '未命名流程',
  opening: '正在打开…',
  cannotOpen: '这个流程文件打不开。请检查网络后刷新页面，查看原因和原文。',
  nothing: '还没有流程。',
  empty: '这个流程里没有环节。',
  list: '办理环节',
  flowList: '流程环节',
  views: { label: '查看方式', list: '环节', diagram: '流程图' },
  drawing: {
    label: '流程图。方向键移动，加号、减号缩放，0 适应窗口，PageDown、PageUp 依次到下一个、上一个环节，回车查看。',
    loading: '正在加载流程图…',
    failed: '流程图没有加载成功，左边的环节仍可查看。',
    retry: '重试',
    zoomIn: '放大',
    zoomOut: '缩小',
    fit: '适应窗口',
    zoom: '缩放',
    open: '打开子流程',
  },
  states,
  limits,
  state: {
    notBegun: '尚未开始',
    underWay: '正在办理',
    paused: '计时暂停',
    applicant: '等申请人补正',
    suspended: '已挂起',
    between: '等待下一环节接办',
    ended: '已结束',
    closed: '已办结',
    withdrawn: '已终止',
    overdue: '已超期',
  },
  day,
  moment,
  time: clock,
  steps: (done: number) => `已办 ${String(done)} 个环节`,
  limit: ({ amount, unit }: { readonly amount: number; readonly unit: LimitUnit }) => (amount === 0 ? '即办' : `${String(amount)} ${UNITS[unit]}`),
  noLimit: '未定时限',
  left: (days: number) => (days === 0 ? '今天到期' : `还剩 ${String(days)} 个工作日`),
  over: (days: number) => (days === 0 ? '已超期' : `已超期 ${String(days)} 个工作日`),
  wasOver: (days: number) => (days === 0 ? '超期办完' : `超期 ${String(days)} 个工作日`),
  used: (days: number) => (days === 0 ? '当日办完' : `用时 ${String(days)} 个工作日`),
  decidedIn: (days: number) => `自受理起 ${String(days)} 个工作日作出决定`,
  by: (date: string) => `${date}到期`,
  byPast: (date: string) => `${date}已到期`,
  span: (from: string, until: string) => `${from} 至 ${until}`,
  heldSince: (date: string) => `${date}到达`,
  doneOn: (date: string) => `${date}办完`,
  endedOn: (date: string) => `${date}结束`,
  closedOn: (date: string) => `${date}办结`,
  clockPaused: (since: string) => `${since}起暂停计时，所用时间不计入办理期限`,
  clockWaits: (since: string) => `${since}起等候补正，补正后重新计算受理期限`,
  clockUnknown: (year: number) => `${String(year)} 年放假安排未公布，暂不能算到期日`,
  notCounted: '不计入办理时限',
  pauses: '办理期间暂停计时',
  round: (count: number) => `第 ${String(count)} 次`,
  past: (count: number) => `未走的环节（${String(count)}）`,
  notes: (count: number) => `办理记录有 ${String(count)} 处对不上`,
  mended: (count: number) => `流程文件有 ${String(count)} 处写法有误，已按原意打开。`,
  details: { who: '办理人', limit: '时限', outcome: '结果', ways: '办完之后', notices: '通知申请人', returns: '可以退回', about: '说明' },
  way: (name: string, to: string) => (name === '' ? to : `${name}：${to}`),
  end: '流程结束',
  endOf: (name: string) => `${name}（结束）`,
  notice: (on: string, channel: string) => `${on}发${channel}`,
  returns: { previous: '上一环节', start: '申请人', chosen: '办理人选定的环节', step: (name: string) => `“${name}”` },
  who: {
    nobody: '未定办理人',
    applicant: '申请人',
    head: '承办部门负责人',
    headOf: (department: string) => `${department}负责人`,
    superiors: (levels: number) => `连续 ${String(levels)} 级主管`,
    choice: '申请人自选',
    role: (role: string, department: string) => (department === '' ? role : `${department}\u00a0· ${role}`),
    gone: (id: string) => `目录中没有（${id}）`,
    engine: '由流程引擎确定',
  },
  remarks: { of: (count: number) => `${String(count)} 条意见`, whole: '对整个流程的意见', on: (name: string) => `对“${name}”的意见` },
  other: '图上选中的元素',
  separator: '、',
  comma: '，',
  note,
};

/** What the viewer says. en.ts has the same keys, or it does not compile. */
export type ViewerTexts = typeof viewerZhCn;
