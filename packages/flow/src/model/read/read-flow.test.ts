import { describe, expect, it } from 'vitest';
import { parseFlow } from '../file/parse-flow.js';
import type { Flow } from '../flow.js';
import { fixture } from '../testing/fixtures.js';

async function read(name: string): Promise<Flow> {
  const { flow } = await parseFlow(fixture(name));
  if (flow === undefined) throw new Error(`${name} does not open`);
  return flow;
}

async function nodes(name: string): Promise<ReadonlyMap<string, Flow['processes'][number]['nodes'][number]>> {
  return new Map((await read(name)).processes.flatMap((process) => process.nodes.map((node) => [node.id, node] as const)));
}

describe('readFlow', () => {
  it('reads a file of ours whole', async () => {
    const { processes, waivers } = await read('approval');
    const [process] = processes;
    expect(process).toMatchObject({ id: 'approval', name: '食品经营许可审批', kind: 'approval', isExecutable: true });
    expect(process?.nodes.map(({ id, type }) => `${id} ${type}`)).toEqual(['start startEvent', 'acceptance userTask', 'accepted exclusiveGateway', 'review userTask', 'done endEvent', 'refused endEvent']);
    expect(process?.nodes[1]?.step).toEqual({
      kind: 'acceptance',
      approvers: [{ kind: 'role', roleId: 'rol_window' }],
      sign: 'claim',
      limit: { amount: 5, unit: 'workingDay' },
      clock: 'stop',
      notices: [{ on: 'accepted', channel: 'document', to: 'applicant', templateId: 'tpl_accepted' }],
      rights: [{ fieldId: 'fld_area', right: 'editable' }],
      permissions: { transfer: true, delegate: true, addSigner: false, takeBack: false },
      escalation: { after: { amount: 1, unit: 'workingDay' }, action: 'remind', roleId: 'rol_head' },
    });
    expect(process?.nodes[2]).toMatchObject({ defaultId: 'toReview', incoming: ['f2'], outgoing: ['toReview', 'toRefused'] });
    expect(process?.nodes[3]).toMatchObject({ loop: { kind: 'parallel', condition: '${nrOfCompletedInstances == nrOfInstances}' }, step: { returns: { to: 'step', stepId: 'acceptance' }, sign: 'all' } });
    expect(process?.edges[3]).toEqual({
      id: 'toRefused',
      name: '不予受理',
      from: 'accepted',
      to: 'refused',
      outcome: 'notAccepted',
      engineCondition: "${outcome == 'notAccepted'}",
      condition: { kind: 'compare', operator: '>', left: { kind: 'field', id: 'fld_area' }, right: { kind: 'literal', value: 300 } },
    });
    expect(waivers).toEqual([{ id: 'wav_overlong', rule: 'flow/over-promise', part: 'flow', elementId: 'review', reason: '省级事项，时限由省厅统一', by: '李科长（样例）', until: '2027-12-31' }]);
  });

  it('has no engine condition of a way that is taken by its outcome alone, unless the engine was told something else', async () => {
    const written = async (body: string): Promise<unknown> => {
      const way = `<sequenceFlow id="f" sourceRef="a" targetRef="b"><extensionElements><zw:way outcome="granted"/></extensionElements><conditionExpression>${body}</conditionExpression></sequenceFlow>`;
      const { flow } = await parseFlow(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zw="urn:zhengwu:flow:1"><process id="p"><task id="a"/><task id="b"/>${way}</process></definitions>`);
      return flow?.processes[0]?.edges[0]?.engineCondition;
    };
    expect(await written("${outcome == 'granted'}")).toBeUndefined();
    expect(await written("${outcome == 'refused'}")).toBe("${outcome == 'refused'}");
    expect(await written('${theirs}')).toBe('${theirs}');
  });

  it('reads lanes from the outside in, pools, and what passes between them', async () => {
    expect((await read('lanes')).processes[0]?.lanes.map(({ name, nodeIds }) => [name, ...nodeIds])).toEqual([
      ['窗口', 'start', 'collect'],
      ['市场监管局', 'review', 'decide', 'end'],
      ['许可股', 'review'],
      ['局领导', 'decide'],
    ]);
    const { processes, messageFlows } = await read('pools-and-messages');
    expect(processes.map(({ id, name, participantId }) => [id, name, participantId])).toEqual([['handling', '政务大厅', 'office'], ['deciding', '主管部门', 'bureau']]);
    expect(messageFlows.map(({ from, to }) => [from, to])).toEqual([['applicant', 'received'], ['pass', 'asked'], ['answer', 'answered']]);
  });

  it('reads events: what triggers them, where they wait, whether they interrupt', async () => {
    const boundary = await nodes('boundary-events');
    expect(boundary.get('b_timer')).toMatchObject({ attachedToId: 't_timer', isInterrupting: false, event: { trigger: 'timer', timer: { kind: 'duration', text: 'P5D' } } });
    expect(boundary.get('b_error')).toMatchObject({ isInterrupting: true, event: { trigger: 'error', ref: 'E1' } });
    expect(boundary.get('b_escalation')?.event).toEqual({ trigger: 'escalation', ref: 'S1' });
    expect(boundary.get('b_multiple')?.event).toEqual({ trigger: 'multiple' });
    expect(boundary.get('undo')?.isForCompensation).toBe(true);
    const between = await nodes('intermediate-events');
    expect([between.get('jump')?.event, between.get('land')?.event]).toEqual([{ trigger: 'link', ref: '乙' }, { trigger: 'link', ref: '乙' }]);
    expect(between.get('compensate')?.event).toEqual({ trigger: 'compensate', ref: 'pay' });
    expect(between.get('cycle')?.event?.timer).toEqual({ kind: 'cycle', text: 'R3/PT1H' });
    const inside = await nodes('event-sub-processes');
    expect(inside.get('reminded')).toMatchObject({ isTriggeredByEvent: true, type: 'subProcess' });
    expect([inside.get('s1')?.isInterrupting, inside.get('s2')?.isInterrupting, inside.get('start')?.isInterrupting]).toEqual([true, false, undefined]);
    expect(inside.get('remind')?.parentId).toBe('reminded');
    expect((await nodes('shared-event-definitions')).get('start')?.event).toMatchObject({ trigger: 'timer' });
    expect((await nodes('gateways')).get('first')).toMatchObject({ isInstantiating: true });
  });

  it('reads loops, documentation, and ways that are named by qualified names', async () => {
    const loops = await nodes('loops');
    expect([loops.get('again')?.loop, loops.get('each')?.loop?.kind, loops.get('all')?.loop?.kind]).toEqual([{ kind: 'standard', condition: '${incomplete}' }, 'sequential', 'parallel']);
    expect((await nodes('annotations-and-groups')).get('look')?.documentation).toBe('看  两遍\n再看一遍');
    expect((await read('qualified-references')).processes[0]?.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['start g', 'g t', 'g end', 't end']);
    expect((await nodes('qualified-references')).get('g')?.defaultId).toBe('f3');
  });

  it('reads who does a step from the engine where we have said nothing, whichever engine it is', async () => {
    const stepOf = async (name: string, id = 'approve'): Promise<unknown> => {
      const step = (await nodes(name)).get(id)?.step;
      return [step?.sign, ...(step?.approvers ?? []).map((approver) => (approver.kind === 'expression' ? `${approver.of} ${approver.text}` : approver.kind))];
    };
    expect(await stepOf('flowable')).toEqual(['half', 'users people']);
    expect(await stepOf('activiti')).toEqual(['sequence', 'users ${users}']);
    expect(await stepOf('camunda7')).toEqual(['sequence', 'users users']);
    expect(await stepOf('flowable-prefix-activiti-uri')).toEqual(['claim', 'initiator', 'groups g']);
    expect(await stepOf('camunda-prefix-activiti-uri')).toEqual(['claim', 'assignee kermit']);
    expect(await stepOf('other-addresses', 't')).toEqual(['claim', 'person']);
    expect(await stepOf('two-engines', 't')).toEqual(['claim', 'assignee new']);
  });

  it('has an id for everything, the same in the file and in the flow', async () => {
    for (const { nodes: all, edges } of (await read('chinese-ids')).processes) {
      const ids = new Set(all.map(({ id }) => id));
      for (const edge of edges) expect(ids.has(edge.from) && ids.has(edge.to)).toBe(true);
    }
  });
});
