import { parseFlow } from '../../../model/file/parse-flow.js';
import type { Step } from '../../../model/step.js';
import { writeFlow } from '../../../model/write/write-flow.js';
import { licenceFlow } from '../../testing/licence-flow.js';

/** What is said of two steps of 食品经营许可 beyond who does them. */
const SAID: Readonly<Record<string, Partial<Step>>> = {
  accept: {
    notices: [
      { on: 'accepted', channel: 'document', to: 'applicant', templateId: 'tpl_shouli' },
      { on: 'accepted', channel: 'sms', to: 'applicant', templateId: 'tpl_duanxin' },
      { on: 'notAccepted', channel: 'document', to: 'applicant' },
      { on: 'nearlyDue', channel: 'message', to: 'approvers' },
    ],
    escalation: { after: { amount: 1, unit: 'workingDay' }, action: 'report', roleId: 'rol_jueding' },
  },
  audit: {
    approvers: [
      { kind: 'role', roleId: 'rol_shencha' },
      { kind: 'person', accountId: 'acc_dengbaqing' },
      { kind: 'departmentHead' },
    ],
    sign: 'sequence',
    rights: [
      { fieldId: 'fld_pt_shenchajielun', right: 'required' },
      { fieldId: 'fld_sq_mianji', right: 'editable' },
      { fieldId: 'fld_sq_farenzjhm', right: 'hidden' },
      { fieldId: 'fld_sq_dailizjhm', right: 'hidden' },
    ],
    returns: { to: 'step', stepId: 'accept' },
    permissions: { transfer: true, delegate: false, addSigner: true, takeBack: false },
  },
};

export const TEMPLATES = [
  { id: 'tpl_shouli', name: '食品经营许可受理通知书', kind: 'print' },
  { id: 'tpl_buyu', name: '食品经营许可不予受理通知书', kind: 'print' },
  { id: 'tpl_duanxin', name: '受理短信', kind: 'sms' },
  { id: 'tpl_lingqu', name: '领取短信', kind: 'sms' },
];

/** 食品经营许可 with all that the properties can say. */
export async function toldFlow(): Promise<string> {
  const { flow } = await parseFlow(await licenceFlow());
  if (flow === undefined) throw new Error('the flow that we wrote opens');
  const processes = flow.processes.map((process) => ({ ...process, nodes: process.nodes.map((node) => (node.step === undefined ? node : { ...node, step: { ...node.step, ...SAID[node.id] } })) }));
  return writeFlow({ ...flow, processes });
}
