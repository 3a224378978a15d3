import type { Flow, FlowNode, Process, SequenceFlow, Step, StepKind, StepNotice } from '@zhengwu/flow';

import { sketch } from '../parts.js';

/** What is said of a sketch beyond its lines, by id. */
export interface Beyond {
  readonly steps?: Readonly<Record<string, Partial<Step>>>;
  readonly nodes?: Readonly<Record<string, Partial<FlowNode>>>;
  readonly edges?: Readonly<Record<string, Partial<SequenceFlow>>>;
  readonly process?: Partial<Process>;
}

/** How the lessons call what they draw. */
const NAMES: Readonly<Record<string, string>> = {
  apply: '提交申请', collect: '窗口收件', accept: '受理审查', accepted: '是否受理', notAccepted: '不予受理',
  correct: '一次性补正', overdue: '逾期不补正', lapsed: '视为放弃申请', again: '补正后受理', complete: '是否补齐', withdrawn: '终止办理',
  audit: '书面审查', visit: '现场核查', opinion: '征求镇街意见', hearing: '听证', decide: '作出决定', decided: '是否准予',
  issue: '制作许可证', deliver: '许可证送达', done: '办结', notify: '决定书送达', refused: '不予许可',
  received: '收到受理件', fork: '同时办理', pick: '是否要现场核查', join: '汇总', finished: '审查结束', checked: '核查结束', kept: '意见存档', stopped: '另行安排',
  rectify: '限期整改', recheck: '复查', passed: '是否合格', cleared: '整改好了吗', group: '核查组办理', off: '取消核查', cancelled: '取消', postpone: '改期登记', begun: '接受任务', left: '任务完成',
  more: '再次补正', late: '逾期未补', gone: '视为放弃', failed: '审查不合格', size: '按什么审查', quick: '简易审查',
};

const document = (on: StepNotice['on']): StepNotice => ({ on, channel: 'document', to: 'applicant' });

/** What a trained operator says of a step of each kind: whose it is, how many working days, what the applicant gets. */
const SETTLED: Partial<Readonly<Record<StepKind, Partial<Step>>>> = {
  collection: by('rol_shoujian', 1),
  acceptance: { ...by('rol_shouli', 2), notices: [document('accepted'), document('correction'), document('notAccepted')] },
  correction: { approvers: [{ kind: 'initiator' }] },
  review: by('rol_shencha', 2),
  inspection: { ...by('rol_hecha', 5), sign: 'all', procedureId: 'pro_hecha_xb' },
  specialProcedure: { ...by('rol_shencha', 20), procedureId: 'pro_tingzheng_xb', notices: [document('entered')] },
  decision: { ...by('rol_jueding', 2), notices: [document('granted'), document('refused')] },
  certification: by('rol_zhizheng', 2),
  delivery: { ...by('rol_chujian', 2), notices: [{ on: 'completed', channel: 'sms', to: 'applicant' }] },
  other: by('rol_shencha', 2),
};

function by(roleId: `rol_${string}`, days: number): Partial<Step> {
  return { approvers: [{ kind: 'role', roleId }], limit: { amount: days, unit: 'workingDay' } };
}

/** A flow from its lines (see `sketch`), named, each step as an operator leaves it, and then what the lesson says. */
export function drawnFlow(lines: string, { steps = {}, nodes = {}, edges = {}, process: settings = {} }: Beyond = {}): Flow {
  const flow = sketch(lines);
  return {
    ...flow,
    processes: flow.processes.map((process) => ({
      ...process,
      name: '食品经营许可',
      nodes: process.nodes.map((node) => ({ ...node, name: NAMES[node.id] ?? node.id, ...timed(node), ...settled(node, steps[node.id]), ...nodes[node.id] })),
      edges: process.edges.map((edge) => ({ ...edge, ...edges[edge.id] })),
      ...settings,
    })),
  };
}

function settled({ step }: FlowNode, more: Partial<Step> = {}): Partial<FlowNode> {
  return step === undefined ? {} : { step: { ...step, ...SETTLED[step.kind], ...more } };
}

/** 补正 is waited for thirty days. */
function timed({ event }: FlowNode): Partial<FlowNode> {
  return event?.trigger === 'timer' ? { event: { ...event, timer: { kind: 'duration', text: 'P30D' } } } : {};
}
