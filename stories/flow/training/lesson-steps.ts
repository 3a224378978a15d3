import type { Finding } from '@zhengwu/core';
import type { Flow, FlowNode, Outcome, StepKind } from '@zhengwu/flow';

import type { LessonStep } from '../../core/step-lesson.js';

/** How far the learner has come. */
export interface Progress {
  readonly flow: Flow | undefined;
  /** Undefined until the checks have said something. */
  readonly findings: readonly Finding[] | undefined;
}

/** What the case goes through when all is well, in this order. */
const MAIN_LINE: readonly StepKind[] = ['collection', 'acceptance', 'review', 'inspection', 'decision', 'certification', 'delivery'];
const OUTCOMES: readonly Outcome[] = ['accepted', 'notAccepted', 'granted', 'refused'];

export const lessonSteps: readonly LessonStep<Progress>[] = [
  {
    title: '画主线',
    why: '先把顺利的情况画到底：收件、受理、审核、现场核查、决定、制证、送达、结束。分支后面再加。',
    mouse: '按“空白开始”（平时可以选一个模板，这里从头画一遍）。点开始事件，点它旁边的“接上”，在菜单里选“收件”；新环节选中了，再点“接上”选下一个，最后接“结束事件”。',
    keys: '按 Esc 空白开始，选中开始事件，按 A，输入“收件”，回车，再按 Esc 不改名；接着按 A，输入“受理”……最后接“结束事件”。',
    isDone: ({ flow }) => stepsOf(flow).length > 0 && MAIN_LINE.every((kind) => stepsOf(flow).some(({ step }) => step?.kind === kind)) && nodesOf(flow).some(({ type, incoming }) => type === 'endEvent' && incoming.length > 0),
  },
  {
    title: '写全法定结果',
    why: '受理不只有“受理”，决定不只有“准予”。法律规定的去向缺一个，检查结果里就有一条，多数可以一键加上。',
    mouse: '在检查结果里点“结果改为‘受理’”“添加‘不予受理’的去向”；决定也一样：“结果改为‘准予’”“添加‘不予’的去向”。网关自动加上，也起好了名。',
    keys: 'F8 到下一处，Alt+F8 照建议改好。',
    isDone: ({ flow, findings }) => OUTCOMES.every((outcome) => hasOutcome(flow, outcome)) && isWithout(findings, ['flow/decision-outcome', 'flow/implicit-split']),
  },
  {
    title: '补正：一次告知，有出口',
    why: '材料不齐要一次告知；补回来不能再要求补第二次；一直不来补的，要能终止。一键加上的补正三样都有：点开看一看它怎样画。',
    mouse: '在检查结果里点“添加‘补正’的去向”：补正后面多了补正的再次受理，和不来补的出口。',
    keys: 'F8 到“受理结果不全”，Alt+F8。',
    isDone: ({ flow, findings }) => hasOutcome(flow, 'correction') && stepsOf(flow).some(({ step }) => step?.kind === 'correction') && isWithout(findings, ['flow/acceptance-outcome', 'flow/correction-again', 'flow/correction-endless', 'flow/implicit-split', 'flow/way-without-condition']),
  },
  {
    title: '绑定办理人',
    why: '每个环节都要有人办。绑定岗位，人换了流程不用改；名称对得上的岗位，检查结果里可以一键绑定。',
    mouse: '在检查结果里逐条点“由‘……’办理”；对不上名称的，点环节，在右边“办理人”里选。现场核查由两人以上会签。',
    keys: 'F8、Alt+F8；对不上的，Alt+回车到右边，在“办理人”里输入姓名、岗位或者拼音首字母，回车。',
    isDone: ({ flow }) => stepsOf(flow).length > MAIN_LINE.length && stepsOf(flow).every(({ step }) => step !== undefined && step.approvers.length > 0) && stepsOf(flow).some(({ step }) => step?.kind === 'inspection' && step.sign === 'all'),
  },
  {
    title: '填时限',
    why: '从受理到决定，法定 10 个工作日，对外承诺 9 个：最长的一路加起来不能超过。补正等的是申请人，不填。',
    mouse: '逐个点环节，在右边“时限”里填：收件 1，受理 2，审核 2，现场核查 5，决定 2，制证 2，送达 2；补正后的受理 2。',
    keys: '在“环节”列表里用 ↓ 走到环节，Alt+回车到右边，Tab 到“时限”，输入天数，回车。',
    isDone: ({ flow, findings }) => stepsOf(flow).length > 0 && stepsOf(flow).every(({ step }) => step?.kind === 'correction' || step?.limit !== undefined) && findings?.some(({ rule }) => rule.startsWith('flow/over-')) === false,
  },
  {
    title: '发通知',
    why: '受理、补正、不予受理、准予、不予都要有书面文书，送达要告诉申请人：缺哪一份，检查结果里可以一键加上。',
    mouse: '在检查结果里逐条点“……时向申请人发文书”“办完时向申请人发短信”。',
    keys: 'F8、Alt+F8。',
    isDone: ({ flow, findings }) => stepsOf(flow).some(({ step }) => step !== undefined && step.notices.length > 0) && isWithout(findings, ['flow/legal-notice', 'flow/notice-missing']),
  },
  {
    title: '一条不剩',
    why: '没有检查结果，就是证明过了：怎样走都走得到结束，每一步有人办，最长的一路也不超期。',
    mouse: '剩下的逐条看，点建议或者到那一处改；改错了用 Ctrl+Z 撤销。',
    keys: 'F8 到下一处，Alt+F8 照建议改好，Ctrl+Z 撤销。',
    isDone: ({ flow, findings }) => stepsOf(flow).length > 0 && findings?.length === 0,
  },
];

function nodesOf(flow: Flow | undefined): readonly FlowNode[] {
  return flow?.processes.flatMap(({ nodes }) => nodes) ?? [];
}

function stepsOf(flow: Flow | undefined): readonly FlowNode[] {
  return nodesOf(flow).filter(({ step }) => step !== undefined);
}

function hasOutcome(flow: Flow | undefined, outcome: Outcome): boolean {
  return flow?.processes.some(({ edges }) => edges.some((way) => way.outcome === outcome)) === true;
}

function isWithout(findings: readonly Finding[] | undefined, rules: readonly string[]): boolean {
  return findings?.some(({ rule }) => rules.includes(rule)) === false;
}
