import type { Approver } from '../../model/approver.js';
import type { Flow } from '../../model/flow.js';
import { sketch } from '../../model/testing/sketch.js';
import { writeFlow } from '../../model/write/write-flow.js';

const SKETCH = `
  (start) -> [collect collection] -> [accept acceptance] -> {x accepted}
  {x accepted} -accepted-> [audit review] -> [visit inspection] -> [decide decision] -> {x decided}
  {x accepted} -correction-> [correct correction] -> [again acceptance] -> {x complete}
  {x complete} -accepted-> audit
  {x complete} -withdrawn-> (withdrawn)
  {x accepted} -notAccepted-> (notAccepted)
  {x decided} -granted-> [issue certification] -> [deliver delivery] -> (done)
  {x decided} -refused-> (refused)
`;

const NAMES: Readonly<Record<string, string>> = {
  start: '提交申请',
  collect: '窗口收件',
  accept: '受理审查',
  accepted: '是否受理',
  correct: '一次性补正',
  again: '补正后受理',
  complete: '补正齐全',
  withdrawn: '撤回申请',
  notAccepted: '不予受理',
  audit: '书面审查',
  visit: '现场核查',
  decide: '作出决定',
  decided: '是否准予',
  refused: '不予许可',
  issue: '制作许可证',
  deliver: '送达',
  done: '办结',
  accepted_audit: '受理',
  accepted_correct: '补正',
  accepted_notAccepted: '不予受理',
  complete_audit: '受理',
  complete_withdrawn: '撤回',
  decided_issue: '准予',
  decided_refused: '不予',
};

const PEOPLE: Readonly<Record<string, Approver>> = {
  collect: { kind: 'role', roleId: 'rol_shoujian' },
  accept: { kind: 'role', roleId: 'rol_shouli' },
  correct: { kind: 'initiator' },
  again: { kind: 'role', roleId: 'rol_shouli' },
  audit: { kind: 'role', roleId: 'rol_shencha' },
  visit: { kind: 'role', roleId: 'rol_hecha' },
  decide: { kind: 'role', roleId: 'rol_jueding' },
  issue: { kind: 'role', roleId: 'rol_zhizheng' },
  deliver: { kind: 'role', roleId: 'rol_chujian' },
};

/** 食品经营许可 as a trained operator would begin it, with the people of the sample's directory: a BPMN file with its drawing. */
export async function licenceFlow({ visitDays = 5 }: { readonly visitDays?: number } = {}): Promise<string> {
  const flow = sketch(SKETCH, { name: '食品经营许可' });
  return writeFlow(named(flow, visitDays));
}

function named(flow: Flow, visitDays: number): Flow {
  return {
    ...flow,
    processes: flow.processes.map((process) => ({
      ...process,
      nodes: process.nodes.map((node) => {
        const approver = PEOPLE[node.id];
        const step = node.step === undefined ? undefined : { ...node.step, approvers: approver === undefined ? [] : [approver], limit: { amount: node.id === 'visit' ? visitDays : 2, unit: 'workingDay' as const } };
        return { ...node, name: NAMES[node.id] ?? node.id, ...(step === undefined ? {} : { step }) };
      }),
      edges: process.edges.map((edge) => ({ ...edge, name: NAMES[edge.id] ?? '' })),
    })),
  };
}
