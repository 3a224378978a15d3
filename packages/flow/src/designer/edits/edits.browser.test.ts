import { describe, expect, it } from 'vitest';
import { bpmnWordsZhCn } from '../../messages/bpmn-js.zh-CN.js';
import { flowDesignerTextsIn } from '../../messages/designer.js';
import { stepWordsZhCn } from '../../messages/step-words.js';
import type { Process } from '../../model/flow.js';
import { parseFlow } from '../../model/file/parse-flow.js';
import { sketchXml } from '../../model/testing/sketch-xml.js';
import type { BpmnSession } from '../bpmn-session.js';
import { openFlow } from '../open-flow.js';
import { ruleWords } from '../rule-words.js';
import type { DesignerEditArgs, DesignerEditName } from './index.js';

const texts = flowDesignerTextsIn('zh-CN');

async function sessionOf(sketch: string): Promise<BpmnSession> {
  const words = { lang: 'zh-CN', book: ruleWords, texts: texts.canvas, stepNames: stepWordsZhCn.stepKind, outcomeNames: stepWordsZhCn.outcome, bpmn: bpmnWordsZhCn } as const;
  const { session } = await openFlow(await sketchXml(sketch), { today: '2026-11-23' }, () => words);
  if (session === undefined) throw new Error('it does not open');
  return session;
}

function process({ flow }: BpmnSession): Process {
  const [only] = flow.processes;
  if (only === undefined) throw new Error('there is no process');
  return only;
}

/** The ways as `from -outcome-> to`, new elements by what they are. */
function ways(session: BpmnSession, known: readonly string[]): readonly string[] {
  const { nodes, edges, ...others } = process(session);
  const called = (id: string): string => {
    const node = nodes.find((each) => each.id === id);
    return known.includes(id) || node === undefined ? id : `${node.type}${node.step === undefined ? '' : ` ${node.step.kind}`}${node.name === '' ? '' : ` ${node.name}`}`;
  };
  expect(others.isExecutable).toBe(true);
  return edges.map(({ from, to, outcome }) => `${called(from)} -${outcome ?? ''}-> ${called(to)}`).sort();
}

const CASES: readonly { readonly what: string; readonly sketch: string; readonly edit: DesignerEditName; readonly args: unknown; readonly ways: readonly string[] }[] = [
  { what: 'an end', sketch: '(s) -> [a]', edit: 'flow/append-end', args: { id: 'a' }, ways: ['a --> endEvent', 's --> a'] },
  {
    what: 'a gateway behind a step whose ways part without one',
    sketch: '(s) -> [a] -> [b] -> (e) \n a -> (f)',
    edit: 'flow/insert-gateway',
    args: { id: 'a', side: 'after', gateway: 'exclusiveGateway' },
    ways: ['a --> exclusiveGateway', 'b --> e', 'exclusiveGateway --> b', 'exclusiveGateway --> f', 's --> a'],
  },
  {
    what: 'a gateway before a step at which ways meet',
    sketch: '(s) -> {+ g} -> [a] -> [c] -> (e) \n {+ g} -> [b] -> c',
    edit: 'flow/insert-gateway',
    args: { id: 'c', side: 'before', gateway: 'parallelGateway' },
    ways: ['a --> parallelGateway', 'b --> parallelGateway', 'c --> e', 'g --> a', 'g --> b', 'parallelGateway --> c', 's --> g'],
  },
  { what: 'no gateway that does nothing', sketch: '(s) -> {x g} -> [a] -> (e)', edit: 'flow/remove-gateway', args: { id: 'g' }, ways: ['a --> e', 's --> a'] },
  {
    what: 'another outcome behind the gateway of a step',
    sketch: '(s) -> [a acceptance] -> {x g} \n {x g} -accepted-> (e)',
    edit: 'flow/add-outcome',
    args: { id: 'a', outcome: 'notAccepted' },
    ways: ['a --> g', 'g -accepted-> e', `g -notAccepted-> endEvent ${stepWordsZhCn.outcome.notAccepted}`, 's --> a'],
  },
  {
    what: 'a step on the way out of another',
    sketch: '(s) -> [a review] -> [b decision] -> (e)',
    edit: 'flow/append-step',
    args: { id: 'a', kind: 'inspection' },
    ways: [`a --> userTask inspection ${stepWordsZhCn.stepKind.inspection}`, 'b --> e', 's --> a', `userTask inspection ${stepWordsZhCn.stepKind.inspection} --> b`],
  },
  {
    what: 'a 补正 that is told once',
    sketch: '(s) -> [a acceptance] -> {x g} \n {x g} -accepted-> [b review] -> (e) \n {x g} -correction-> [c correction] -> a',
    edit: 'flow/check-correction-once',
    args: { id: 'c', acceptanceId: 'a' },
    ways: [
      'a --> g',
      'b --> e',
      'c --> userTask acceptance a',
      'exclusiveGateway -accepted-> b',
      `exclusiveGateway -withdrawn-> endEvent ${stepWordsZhCn.outcome.withdrawn}`,
      'g -accepted-> b',
      'g -correction-> c',
      's --> a',
      'userTask acceptance a --> exclusiveGateway',
    ],
  },
  { what: 'a node less, and its ways', sketch: '(s) -> [a] -> [b] -> (e) \n s -> (f)', edit: 'flow/remove', args: { ids: ['f'] }, ways: ['a --> b', 'b --> e', 's --> a'] },
];

describe('edits that fixes name', () => {
  it.each(CASES)('$edit: $what, in one step that is undone to the letter', async ({ sketch, edit, args, ways: wanted }) => {
    const session = await sessionOf(sketch);
    const known = process(session).nodes.map(({ id }) => id);
    const opened = await session.read();
    expect(session.apply(edit, args as DesignerEditArgs[typeof edit])).toBeUndefined();
    expect(ways(session, known)).toEqual(wanted);
    const text = await session.read();
    expect((await parseFlow(text)).flow).toEqual(session.flow);
    session.undo();
    expect(session.canUndo).toBe(false);
    expect(await session.read()).toBe(opened);
    session.redo();
    expect(ways(session, known)).toEqual(wanted);
    session.modeler.destroy();
  });

  it.each<[string, DesignerEditName, unknown, string]>([
    ['what is gone', 'flow/rename', { id: 'nobody', name: 'x' }, 'flow/gone'],
    ['a gateway as a step', 'flow/set-kind', { id: 'g', kind: 'review' }, 'flow/no-step'],
    ['a step as a way', 'flow/set-outcome', { id: 'a', outcome: 'passed' }, 'flow/no-way'],
    ['a gateway with two ways out', 'flow/remove-gateway', { id: 'g' }, 'flow/cannot-connect'],
    ['a gateway before what nothing leads to', 'flow/insert-gateway', { id: 's', side: 'before', gateway: 'exclusiveGateway' }, 'flow/cannot-connect'],
    ['several steps, of which the last is none', 'flow/change-steps', { ids: ['a', 'g'], change: { clock: 'pause' } }, 'flow/no-step'],
    ['a time at what no timer triggers', 'flow/set-timer', { id: 's', timer: { kind: 'duration', text: 'P1D' } }, 'flow/no-trigger'],
    ['a name of what nothing triggers', 'flow/set-event-name', { id: 's', name: '缴费' }, 'flow/no-trigger'],
    ['starters of another flow', 'flow/set-starters', { id: 'nobody', starters: [] }, 'flow/gone'],
    ['an edit that nobody knows', 'flow/unheard-of' as DesignerEditName, {}, 'edit/unknown'],
  ])('are refused for %s, and nothing is done', async (_what, edit, args, reason) => {
    const session = await sessionOf('(s) -> [a] -> {x g} \n {x g} -> (e) \n {x g} -*-> (f)');
    expect(session.fix({ edit, args })).toMatchObject({ reason });
    expect(session.canUndo).toBe(false);
    session.modeler.destroy();
  });

  it('set a default way: what it said of a condition goes, in ours and in the engine’s words', async () => {
    const session = await sessionOf('(s) -> [a decision] -> {x g} \n {x g} -granted-> (e) \n {x g} -refused-> (f)');
    expect(await session.read()).toContain("outcome == 'refused'");
    session.apply('flow/set-default', { id: 'g', edgeId: 'g_f' });
    expect(process(session).nodes.find(({ id }) => id === 'g')?.defaultId).toBe('g_f');
    const text = await session.read();
    expect(text).not.toContain("outcome == 'refused'");
    expect(text).toContain('outcome="refused"');
    session.apply('flow/set-default', { id: 'g', edgeId: null });
    expect(process(session).nodes.find(({ id }) => id === 'g')?.defaultId).toBeUndefined();
    session.modeler.destroy();
  });

  it('order the ways out of a gateway as an engine reads the file, the default last; a way taken out and put back stands where it stood', async () => {
    const session = await sessionOf('(s) -> {x g} \n {x g} -> [a] -> (e) \n {x g} -*-> [b] -> e \n {x g} -> [c] -> e \n {x g} -> [d] -> e');
    const turns = async (): Promise<readonly string[]> => {
      const text = await session.read();
      const [read] = (await parseFlow(text)).flow?.processes ?? [];
      expect(read?.nodes).toEqual(process(session).nodes);
      const inFile = [...text.matchAll(/<(?:\w+:)?sequenceFlow [^>]*id="(g_\w)"/g)].map(([, id = '']) => id);
      expect([...text.matchAll(/<(?:\w+:)?outgoing>(g_\w)</g)].map(([, id]) => id)).toEqual(inFile);
      return inFile;
    };
    const texts = [await session.read()];
    const act = async (edit: () => void, wanted: readonly string[]): Promise<void> => {
      edit();
      expect(await turns()).toEqual(wanted);
      texts.push(await session.read());
    };
    await act(() => session.apply('flow/move-way', { id: 'g_d', to: 0, name: '' }), ['g_d', 'g_a', 'g_c', 'g_b']);
    await act(() => session.apply('flow/remove', { ids: ['g_a'] }), ['g_d', 'g_c', 'g_b']);
    await act(() => session.apply('flow/move-way', { id: 'g_d', to: 1, name: '' }), ['g_c', 'g_d', 'g_b']);
    for (const text of texts.slice(0, -1).reverse()) {
      session.undo();
      expect(await session.read()).toBe(text);
      await turns();
    }
    expect(session.canUndo).toBe(false);
    for (const text of texts.slice(1)) {
      session.redo();
      expect(await session.read()).toBe(text);
    }
    expect(session.apply('flow/move-way', { id: 'g_b', to: 0, name: '' })).toMatchObject({ reason: 'flow/default-is-last' });
    session.modeler.destroy();
  });

  it('the clock follows the kind, unless somebody said another one', async () => {
    const session = await sessionOf('(s) -> [a review] -> (e)');
    const clock = () => process(session).nodes.find(({ id }) => id === 'a')?.step?.clock;
    session.apply('flow/set-kind', { id: 'a', kind: 'delivery' });
    expect(clock()).toBe('stop');
    session.apply('flow/set-clock', { id: 'a', clock: 'pause' });
    session.apply('flow/set-kind', { id: 'a', kind: 'review' });
    expect(clock()).toBe('pause');
    session.modeler.destroy();
  });
});
