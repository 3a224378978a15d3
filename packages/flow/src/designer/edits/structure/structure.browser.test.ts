import { describe, expect, it } from 'vitest';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import { flowFromTemplate, TEMPLATE_IDS } from '../../../library/index.js';
import { bpmnWordsZhCn } from '../../../messages/bpmn-js.zh-CN.js';
import { flowDesignerTextsIn } from '../../../messages/designer.js';
import { stepWordsZhCn } from '../../../messages/step-words.js';
import { emptyFlowText } from '../../../model/file/empty-flow.js';
import type { Process } from '../../../model/flow.js';
import type { Outcome } from '../../../model/outcome.js';
import { parseFlow } from '../../../model/file/parse-flow.js';
import { sketchXml } from '../../../model/testing/sketch-xml.js';
import { verifySoundness } from '../../../soundness/verify.js';
import type { BpmnSession } from '../../bpmn-session.js';
import { useTemplate } from '../../library/use-template.js';
import { openFlow } from '../../open-flow.js';
import { ruleWords } from '../../rule-words.js';
import type { DesignerEditArgs, DesignerEditName } from '../index.js';

const texts = flowDesignerTextsIn('zh-CN');

async function opened(text: string): Promise<BpmnSession> {
  const words = { lang: 'zh-CN', book: ruleWords, texts: texts.canvas, stepNames: stepWordsZhCn.stepKind, outcomeNames: stepWordsZhCn.outcome, bpmn: bpmnWordsZhCn } as const;
  const { session } = await openFlow(text, { today: '2026-11-23' }, () => words);
  if (session === undefined) throw new Error('it does not open');
  return session;
}

function process({ flow }: BpmnSession): Process {
  const [only] = flow.processes;
  if (only === undefined) throw new Error('there is no process');
  return only;
}

/** `from -outcome-> to`, new nodes by their names. */
function ways(session: BpmnSession): readonly string[] {
  const { nodes, edges } = process(session);
  const called = (id: string): string => {
    const node = nodes.find((each) => each.id === id);
    return node === undefined || node.name === '' ? (node?.type ?? id) : node.name;
  };
  return edges.map(({ from, to, outcome }) => `${called(from)} -${outcome ?? ''}-> ${called(to)}`).sort();
}

interface Case {
  readonly what: string;
  readonly sketch: string;
  readonly edit: DesignerEditName;
  readonly args: unknown;
  readonly ways: readonly string[];
}

const LINE = '(s) -> [a review] -> [b decision] -> (e)';

const CASES: readonly Case[] = [
  { what: 'a step behind another', sketch: LINE, edit: 'flow/insert-piece', args: { piece: 'inspection', at: { behind: 'a' } }, ways: ['a --> 现场核查', 'b --> e', 's --> a', '现场核查 --> b'] },
  { what: 'a step before another', sketch: LINE, edit: 'flow/insert-piece', args: { piece: 'collection', at: { before: 'a' } }, ways: ['a --> b', 'b --> e', 's --> 收件', '收件 --> a'] },
  {
    what: 'a step before another to which a way comes back: that stays',
    sketch: '(s) -> [a] -> {x g} -> (e) \n {x g} -*-> a',
    edit: 'flow/insert-piece',
    args: { piece: 'collection', at: { before: 'a' } },
    ways: ['a --> g', 'g --> a', 'g --> e', 's --> 收件', '收件 --> a'],
  },
  {
    what: 'a step behind 受理: where the accepted case goes',
    sketch: '(s) -> [a acceptance] -> {x g} \n {x g} -accepted-> [b] -> (e) \n {x g} -notAccepted-> (no)',
    edit: 'flow/insert-piece',
    args: { piece: 'review', at: { behind: 'a' } },
    ways: ['a --> g', 'b --> e', 'g -accepted-> 审核', 'g -notAccepted-> no', 's --> a', '审核 --> b'],
  },
  {
    what: 'one more branch, to where the others meet',
    sketch: '(s) -> {+ f} -> [a] -> {+ j} -> (e) \n {+ f} -> [b] -> {+ j}',
    edit: 'flow/insert-piece',
    args: { piece: 'review', at: { behind: 'f' } },
    ways: ['a --> j', 'b --> j', 'f --> a', 'f --> b', 'f --> 审核', 'j --> e', 's --> f', '审核 --> j'],
  },
  { what: 'an end with a name', sketch: '(s) -> [a]', edit: 'flow/insert-piece', args: { piece: 'endEvent', name: '办结', at: { behind: 'a' } }, ways: ['a --> 办结', 's --> a'] },
  {
    what: 'the lawful outcomes of a 受理',
    sketch: '(s) -> [a acceptance] -> [b review] -> (e)',
    edit: 'flow/add-choice',
    args: { id: 'a', outcomes: ['accepted', 'correction', 'notAccepted'] },
    ways: [
      'a --> 是否受理',
      'b --> e',
      's --> a',
      '是否受理 -accepted-> b',
      '是否受理 -correction-> 补正',
      '是否受理 -notAccepted-> 不予受理',
      '是否补正 --> 补正后受理',
      '是否补正 -withdrawn-> 逾期未补正',
      '补正 --> 是否补正',
      '补正后受理 --> 补正是否齐全',
      '补正是否齐全 -accepted-> b',
      '补正是否齐全 -notAccepted-> 不予受理',
    ],
  },
  { what: 'sending back to the step before', sketch: LINE, edit: 'flow/add-choice', args: { id: 'b', outcomes: ['passed', 'returned'] }, ways: ['a --> b', 'b --> 是否通过', 's --> a', '是否通过 -passed-> e', '是否通过 -returned-> a'] },
  {
    what: 'outcomes behind a step that nothing follows',
    sketch: '(s) -> [a decision]',
    edit: 'flow/add-choice',
    args: { id: 'a', outcomes: ['granted', 'refused'] },
    ways: ['a --> 是否准予', 's --> a', '是否准予 -granted-> 结束', '是否准予 -refused-> 不予'],
  },
  {
    what: 'one more outcome beside one that has no choice yet',
    sketch: '(s) -> [a decision] -granted-> (e)',
    edit: 'flow/add-outcome',
    args: { id: 'a', outcome: 'refused' },
    ways: ['a --> 是否准予', 's --> a', '是否准予 -granted-> e', '是否准予 -refused-> 不予'],
  },
  {
    what: '补正 before anybody said what 受理 is: its second look leads where the case goes on',
    sketch: '(s) -> [a acceptance] -> [b decision] -> (e)',
    edit: 'flow/add-outcome',
    args: { id: 'a', outcome: 'correction' },
    ways: [
      'a --> 是否受理',
      'b --> e',
      's --> a',
      '是否受理 --> b',
      '是否受理 -correction-> 补正',
      '是否补正 --> 补正后受理',
      '是否补正 -withdrawn-> 逾期未补正',
      '补正 --> 是否补正',
      '补正后受理 --> 补正是否齐全',
      '补正是否齐全 -accepted-> b',
      '补正是否齐全 -notAccepted-> 不予受理',
    ],
  },
  {
    what: 'an outcome that ends the case: what follows is the default',
    sketch: '(s) -> [a correction] -> (e)',
    edit: 'flow/add-outcome',
    args: { id: 'a', outcome: 'withdrawn' },
    ways: ['a --> 结果', 's --> a', '结果 --> e', '结果 -withdrawn-> 撤回终止'],
  },
  {
    what: 'steps in parallel',
    sketch: LINE,
    edit: 'flow/add-parallel',
    args: { at: { behind: 'a' } },
    ways: ['a --> 并行办理', 'b --> e', 's --> a', '审核（一） --> 汇合', '审核（二） --> 汇合', '并行办理 --> 审核（一）', '并行办理 --> 审核（二）', '汇合 --> b'].sort(),
  },
  { what: 'one more way', sketch: LINE, edit: 'flow/connect', args: { from: 'b', to: 'a', shown: 'a' }, ways: ['a --> b', 'b --> a', 'b --> e', 's --> a'] },
  { what: 'a way led elsewhere', sketch: LINE, edit: 'flow/redirect', args: { id: 's_a', to: 'b', shown: 'b' }, ways: ['a --> b', 'b --> e', 's --> b'] },
  { what: 'a step further on', sketch: LINE, edit: 'flow/move-node', args: { id: 'a', at: { behind: 'b' }, name: 'a' }, ways: ['a --> e', 'b --> a', 's --> b'] },
  {
    what: 'a step into a branch',
    sketch: '(s) -> [a] -> {x g} \n {x g} -granted-> (e) \n {x g} -refused-> (f)',
    edit: 'flow/move-node',
    args: { id: 'a', at: { on: 'g_f' }, name: 'a' },
    ways: ['a --> f', 'g -granted-> e', 'g -refused-> a', 's --> g'],
  },
  { what: 'steps less, the sequence closed', sketch: LINE, edit: 'flow/remove-lines', args: { ids: ['a', 'b'], healed: [{ id: 's_a', to: 'e' }], name: 'a' }, ways: ['s --> e'] },
];

/** Whether nothing is drawn over anything else. */
function overlaps(session: BpmnSession): readonly string[] {
  const shapes = session.modeler.get('elementRegistry').getAll().filter((each) => each.waypoints === undefined && each.labelTarget === undefined && each.parent !== undefined && each.host === undefined);
  return shapes.flatMap((a, at) => shapes.slice(at + 1).filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).map((b) => `${a.id} ${b.id}`));
}

type Boxed = Pick<DiagramElement, 'x' | 'y' | 'width' | 'height'>;

function meet(a: Boxed, b: Boxed): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Names on shapes or on each other, and lines through steps that they do not join. */
function muddles(session: BpmnSession): readonly string[] {
  const all = session.modeler.get('elementRegistry').getAll().filter(({ parent }) => parent !== undefined);
  const labels = all.filter(({ labelTarget }) => labelTarget !== undefined);
  const shapes = all.filter(({ waypoints, labelTarget }) => waypoints === undefined && labelTarget === undefined);
  const names = labels.flatMap((label, at) => [...shapes, ...labels.slice(at + 1)].filter((other) => meet(label, other)).map((other) => `${label.id} on ${other.id}`));
  const lines = all.flatMap(({ id, waypoints = [], source, target }) =>
    waypoints.slice(1).flatMap((to, at) => {
      const from = waypoints[at] ?? to;
      const piece = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
      return shapes.filter((shape) => shape !== source && shape !== target && meet(piece, shape)).map((shape) => `${id} through ${shape.id}`);
    }),
  );
  return [...names, ...lines];
}

describe('edits of the structure', () => {
  it.each(CASES)('$edit: $what, drawn clear of all else, in one step that is undone to the letter', async ({ sketch, edit, args, ways: wanted }) => {
    for (const isByHand of [false, true]) {
      const session = await opened(await sketchXml(sketch));
      const registry = session.modeler.get('elementRegistry');
      const start = registry.get('s');
      if (isByHand && start !== undefined) session.modeler.get('modeling').moveElements([start], { x: -20, y: 10 });
      const before = await session.read();
      const steps = (): string | undefined => session.nextUndo?.edit;
      expect(session.apply(edit, args as DesignerEditArgs[typeof edit])).toBeUndefined();
      expect(ways(session)).toEqual([...wanted].sort());
      expect(overlaps(session)).toEqual([]);
      if (!isByHand) expect(muddles(session)).toEqual([]);
      expect((await parseFlow(await session.read())).flow).toEqual(session.flow);
      expect(steps()).toBe(edit);
      session.undo();
      expect(await session.read()).toBe(before);
      session.redo();
      expect(ways(session)).toEqual([...wanted].sort());
      session.modeler.destroy();
    }
  });

  it('the outcomes of 受理 and of the decision, from an empty flow, are sound', async () => {
    const session = await opened(emptyFlowText({ id: 'p' }));
    const last = (): string => process(session).nodes[process(session).nodes.length - 1]?.id ?? '';
    session.apply('flow/insert-piece', { piece: 'acceptance', at: { behind: 'StartEvent_1' } });
    const accept = last();
    session.apply('flow/insert-piece', { piece: 'decision', at: { behind: accept } });
    const decide = last();
    session.apply('flow/insert-piece', { piece: 'endEvent', name: '办结', at: { behind: decide } });
    session.apply('flow/add-choice', { id: decide, outcomes: ['granted', 'refused'] });
    session.apply('flow/add-choice', { id: accept, outcomes: ['accepted', 'correction', 'notAccepted'] });
    expect(verifySoundness(process(session)).verdict).toBe('sound');
    expect(muddles(session)).toEqual([]);
    expect(process(session).nodes.find(({ id }) => id === accept)?.step?.notices.map(({ on }) => on)).toEqual(['accepted', 'correction', 'notAccepted']);
    session.modeler.destroy();
  });

  it.each(TEMPLATE_IDS)('the template %s stays legible: drawn, and edited', async (template) => {
    const session = await opened(emptyFlowText({ id: 'p' }));
    let count = 0;
    const { flow } = flowFromTemplate(template, { today: '2026-11-23' }, (kind) => `${kind}_t${String((count += 1))}`);
    expect(session.perform({ edit: 'flow/use-template', args: { name: template } }, (tools) => useTemplate(tools, flow))).toBeUndefined();
    expect(muddles(session)).toEqual([]);
    const first = process(session).nodes.find(({ step }) => step?.kind === 'acceptance' || step?.kind === 'decision')?.id ?? '';
    expect(session.apply('flow/insert-piece', { piece: 'review', at: { before: first } })).toBeUndefined();
    expect(muddles(session)).toEqual([]);
    expect(session.apply('flow/add-choice', { id: first, outcomes: ['accepted', 'correction', 'notAccepted', 'returned'] })).toBeUndefined();
    expect(muddles(session)).toEqual([]);
    session.modeler.destroy();
  });

  it.each<[readonly Outcome[]]>([[['correction', 'notAccepted', 'accepted']], [['notAccepted', 'correction']], [['correction', 'withdrawn', 'notAccepted']]])('outcomes added one by one, %s, stay legible', async (outcomes) => {
    const session = await opened(await sketchXml('(s) -> [r collection] -> [a acceptance] -> [b review] -> [d decision] -> (e)'));
    for (const outcome of outcomes) {
      expect(session.apply('flow/add-outcome', { id: 'a', outcome })).toBeUndefined();
      expect(muddles(session)).toEqual([]);
    }
    expect(session.apply('flow/add-outcome', { id: 'd', outcome: 'refused' })).toBeUndefined();
    expect(muddles(session)).toEqual([]);
    session.modeler.destroy();
  });

  it.each<[string, DesignerEditName, unknown, string]>([
    ['anything behind an end', 'flow/insert-piece', { piece: 'review', at: { behind: 'e' } }, 'flow/nothing-behind'],
    ['anything before a start', 'flow/insert-piece', { piece: 'review', at: { before: 's' } }, 'flow/nothing-before'],
    ['an end in the middle', 'flow/insert-piece', { piece: 'endEvent', at: { behind: 'a' } }, 'flow/end-between'],
    ['a way to a start', 'flow/connect', { from: 'b', to: 's', shown: 's' }, 'flow/cannot-lead-to'],
    ['a way led to a start', 'flow/redirect', { id: 'a_b', to: 's', shown: 's' }, 'flow/cannot-lead-to'],
    ['a gateway moved', 'flow/move-node', { id: 'g', at: { behind: 'a' }, name: 'g' }, 'flow/cannot-move'],
    ['what is gone', 'flow/move-node', { id: 'nobody', at: { behind: 'a' }, name: '' }, 'flow/gone'],
  ])('are refused: %s, and nothing is done', async (_what, edit, args, reason) => {
    const session = await opened(await sketchXml('(s) -> [a] -> [b] -> {x g} -> (e) \n {x g} -*-> (f)'));
    expect(session.fix({ edit, args })).toMatchObject({ reason });
    expect(session.canUndo).toBe(false);
    session.modeler.destroy();
  });
});

describe('重新排版', () => {
  const WILD = '(s) -> [a] -> {x g} -> [b] -> (e) \n {x g} -*-> [c] -> a';

  it('lays all out in one step; undone, all stands exactly where it stood', async () => {
    const session = await opened(await sketchXml(WILD));
    const registry = session.modeler.get('elementRegistry');
    const drawn = (): string => JSON.stringify(registry.getAll().map(({ id, x, y, width, height, waypoints }) => [id, x, y, width, height, waypoints?.map((point) => [point.x, point.y])]));
    const shapes = registry.getAll().filter(({ waypoints, parent, labelTarget }) => waypoints === undefined && parent !== undefined && labelTarget === undefined);
    const arranged = drawn();
    expect(session.apply('flow/arrange', {})).toBeUndefined();
    expect(session.canUndo).toBe(false);
    shapes.forEach((shape, at) => session.modeler.get('modeling').moveElements([shape], { x: 40 * (at % 3) - 10, y: 70 - 30 * at }));
    const [wild, text] = [drawn(), await session.read()];
    session.apply('flow/arrange', {});
    expect(overlaps(session)).toEqual([]);
    expect(drawn()).not.toBe(wild);
    session.undo();
    expect(drawn()).toBe(wild);
    expect(await session.read()).toBe(text);
    session.redo();
    expect(drawn()).not.toBe(arranged === drawn() ? wild : '');
    expect((await parseFlow(await session.read())).flow).toEqual(session.flow);
    session.modeler.destroy();
  });

  it('puts the pools of the collaboration where they belong, whatever choreography the file has before it', async () => {
    const session = await opened(`<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test">
  <choreography id="talk"><participant id="talker" name="说"/><participant id="listener" name="听"/></choreography>
  <collaboration id="pools"><participant id="office" name="窗口" processRef="p"/><participant id="citizen" name="申请人"/></collaboration>
  <process id="p"><startEvent id="s"/><userTask id="a" name="a"/><endEvent id="e"/><sequenceFlow id="s_a" sourceRef="s" targetRef="a"/><sequenceFlow id="a_e" sourceRef="a" targetRef="e"/></process>
</definitions>`);
    const pool = session.modeler.get('elementRegistry').get('citizen');
    if (pool === undefined) throw new Error('the empty pool is drawn');
    const { x, y } = pool;
    session.apply('flow/arrange', {});
    expect(session.canUndo).toBe(false);
    session.modeler.get('modeling').moveElements([pool], { x: 40, y: 300 });
    session.apply('flow/arrange', {});
    expect([pool.x, pool.y]).toEqual([x, y]);
    session.modeler.destroy();
  });

  it('lays five hundred steps out before anybody waits', async () => {
    const steps = Array.from({ length: 500 }, (_, at) => `[n${String(at)}]`);
    const session = await opened(await sketchXml(`(s) -> ${steps.join(' -> ')} -> (e)`));
    const first = session.modeler.get('elementRegistry').get('n0');
    if (first !== undefined) session.modeler.get('modeling').moveElements([first], { x: 0, y: 300 });
    const began = performance.now();
    session.apply('flow/arrange', {});
    expect(performance.now() - began).toBeLessThan(3000);
    expect(session.nextUndo?.edit).toBe('flow/arrange');
    session.modeler.destroy();
  });
});
