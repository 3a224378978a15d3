import type { Account, CatalogueField, Department, Role, ServiceItem } from '@zhengwu/core';
import { sampleItem } from '../../../../core/src/model/testing/sample-item.js';
import type { FlowContext } from '../../model/context.js';
import type { Flow, FlowNode, Process, SequenceFlow } from '../../model/flow.js';
import type { Step, StepKind, StepNotice } from '../../model/step.js';
import { sketch } from '../../model/testing/sketch.js';

/** What is said of a sketch beyond its lines, by id. */
export interface Beyond {
  readonly steps?: Readonly<Record<string, Partial<Step>>>;
  readonly nodes?: Readonly<Record<string, Partial<FlowNode>>>;
  readonly edges?: Readonly<Record<string, Partial<SequenceFlow>>>;
  readonly process?: Partial<Process>;
}

const document = (on: StepNotice['on']): StepNotice => ({ on, channel: 'document', to: 'applicant' });
const NOTICES: Partial<Readonly<Record<StepKind, readonly StepNotice[]>>> = {
  collection: [document('correction'), document('notAccepted')],
  acceptance: [document('accepted'), document('correction'), document('notAccepted'), document('notRequired')],
  decision: [document('granted'), document('refused')],
  pledgeReview: [document('granted'), document('refused')],
  specialProcedure: [document('entered')],
  delivery: [{ on: 'completed', channel: 'sms', to: 'applicant' }],
};
const ROLES: Partial<Readonly<Record<StepKind, `rol_${string}`>>> = { collection: 'rol_window', acceptance: 'rol_accept', decision: 'rol_decide', inspection: 'rol_visit' };

/** A step of a kind as a good operator leaves it: somebody does it, in a day, and the applicant is told. */
function settled(step: Step): Step {
  if (step.kind === 'correction') return { ...step, approvers: [{ kind: 'initiator' }] };
  return {
    ...step,
    approvers: [{ kind: 'role', roleId: ROLES[step.kind] ?? 'rol_review' }],
    limit: { amount: 1, unit: 'workingDay' },
    notices: NOTICES[step.kind] ?? [],
    ...(step.kind === 'inspection' ? { sign: 'all' as const } : {}),
    ...(step.kind === 'specialProcedure' ? { procedureId: 'pro_hearing' as const } : {}),
  };
}

/** A flow from a sketch, each step settled, and then what the case says. */
export function flowOf(text: string, { steps = {}, nodes = {}, edges = {}, process: settings = {} }: Beyond = {}): Flow {
  const flow = sketch(text);
  return {
    ...flow,
    processes: flow.processes.map((process) => ({
      ...process,
      nodes: process.nodes.map((node) => {
        const step = node.step === undefined ? undefined : { ...settled(node.step), ...steps[node.id] };
        const event = node.event?.trigger === 'timer' ? { event: { ...node.event, timer: { kind: 'duration' as const, text: 'P5D' } } } : {};
        return { ...node, ...event, ...(step === undefined ? {} : { step }), ...nodes[node.id] };
      }),
      edges: process.edges.map((edge) => ({ ...edge, ...edges[edge.id] })),
      ...settings,
    })),
  };
}

/** 收件 → 受理 (受理, 补正, 不予受理) → 审核 → 决定 (准予, 不予) → 制证 → 送达: with nothing that any check finds. */
export const LICENCE = `
  (start) -> [collect collection] -> [accept acceptance] -> {x accepted}
  accepted -accepted-> [review review] -> [decide decision] -> {x decided}
  accepted -correction-> [correct correction] -> [recheck acceptance] -> {x rechecked}
  accepted -notAccepted-> (outOfRemit)
  rechecked -accepted-> review
  rechecked -withdrawn-> (lapsed)
  correct ~overdue timer~> (neverCame)
  decided -granted-> [certify certification] -> [deliver delivery] -> (end)
  decided -refused-> [tell delivery] -> (refused)
`;

const { pledgeRoute: _pledgeRoute, ...withoutPledge } = sampleItem;
/** The sample without its pledge route: 承诺 10, 法定 20, 受理 5, 送达 10 working days; 听证 and 现场核查. */
export const item: ServiceItem = withoutPledge;

const departments: readonly Department[] = [
  { id: 'dep_market', name: '市场监督管理局' },
  { id: 'dep_permits', name: '许可股', parentId: 'dep_market' },
];
const role = (id: `rol_${string}`, name: string): Role => ({ id, name, departmentId: 'dep_permits' });
const roles: readonly Role[] = [role('rol_window', '综窗'), role('rol_accept', '受理岗'), role('rol_review', '审核岗'), role('rol_visit', '核查岗'), role('rol_decide', '决定岗'), role('rol_empty', '空岗'), role('rol_single', '独岗'), role('rol_gone', '旧岗')];
const account = (id: `acc_${string}`, name: string, roleIds: readonly `rol_${string}`[], parts: Partial<Account> = {}): Account => ({ id, name, departmentId: 'dep_permits', roleIds, state: 'active', ...parts });
/** Invented. */
export const accounts: readonly Account[] = [
  account('acc_win1', '甲一', ['rol_window'], { deputyId: 'acc_win2' }),
  account('acc_win2', '甲二', ['rol_window'], { deputyId: 'acc_win1' }),
  account('acc_acc1', '乙一', ['rol_accept'], { deputyId: 'acc_acc2' }),
  account('acc_acc2', '乙二', ['rol_accept'], { deputyId: 'acc_acc1' }),
  account('acc_rev1', '丙一', ['rol_review'], { deputyId: 'acc_rev2' }),
  account('acc_rev2', '丙二', ['rol_review'], { deputyId: 'acc_rev1' }),
  account('acc_vis1', '丁一', ['rol_visit'], { deputyId: 'acc_vis2' }),
  account('acc_vis2', '丁二', ['rol_visit'], { deputyId: 'acc_vis1' }),
  account('acc_dec1', '戊一', ['rol_decide'], { deputyId: 'acc_dec2', departmentId: 'dep_market' }),
  account('acc_dec2', '戊二', ['rol_decide'], { deputyId: 'acc_dec1', departmentId: 'dep_market' }),
  account('acc_single', '己', ['rol_single']),
  account('acc_away', '庚', ['rol_review'], { state: 'away', deputyId: 'acc_rev1' }),
  account('acc_awayAlone', '辛', ['rol_review'], { state: 'away' }),
  account('acc_gone', '壬', ['rol_gone'], { state: 'disabled', deputyId: 'acc_rev2' }),
];
const fields: readonly CatalogueField[] = [
  { id: 'fld_area', label: '经营面积', type: { kind: 'number' }, unit: '平方米', variable: 'area' },
  { id: 'fld_kind', label: '主体业态', type: { kind: 'choice', options: [{ value: 'shop', label: '食品销售' }, { value: 'food', label: '餐饮服务' }] }, variable: 'kind' },
  { id: 'fld_cold', label: '冷食类', type: { kind: 'boolean' }, variable: 'cold' },
  { id: 'fld_on', label: '开业日期', type: { kind: 'date' }, variable: 'openedOn' },
];

export const context: FlowContext = {
  today: '2026-06-01',
  item,
  departments,
  roles,
  accounts,
  fields,
  templates: [],
};
