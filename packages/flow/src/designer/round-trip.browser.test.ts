import { describe, expect, it } from 'vitest';
import { bpmnWordsZhCn } from '../messages/bpmn-js.zh-CN.js';
import { flowDesignerTextsIn } from '../messages/designer.js';
import { stepWordsZhCn } from '../messages/step-words.js';
import { lossesBetween } from '../model/file/losses.js';
import { parseFlow } from '../model/file/parse-flow.js';
import type { BpmnSession } from './bpmn-session.js';
import type { CanvasWords } from './canvas/canvas-words.js';
import type { DiagramElement } from '../drawing/diagram-types.js';
import { openFlow } from './open-flow.js';
import { ruleWords } from './rule-words.js';

const FILES = import.meta.glob<string>('../../fixtures/*.bpmn', { query: '?raw', import: 'default', eager: true });
const words = (): CanvasWords => ({ lang: 'zh-CN', book: ruleWords, texts: flowDesignerTextsIn('zh-CN').canvas, stepNames: stepWordsZhCn.stepKind, outcomeNames: stepWordsZhCn.outcome, bpmn: bpmnWordsZhCn });

/** What bpmn-js does not bring back: the label inside a shape that two diagrams show. */
const TAKEN_BY_BPMN_JS: Readonly<Record<string, readonly string[]>> = { 'several-diagrams.bpmn': ['bpmndi:BPMNLabel'] };

async function sessionOf(text: string): Promise<BpmnSession> {
  const { session } = await openFlow(text, { today: '2026-11-23' }, words);
  if (session === undefined) throw new Error('it does not open');
  return session;
}

/** A label is drawn with what it names. */
function drawnNodes(session: BpmnSession): readonly DiagramElement[] {
  return session.modeler
    .get('elementRegistry')
    .getAll()
    .filter(({ businessObject, labelTarget, waypoints, parent }) => labelTarget === undefined && waypoints === undefined && parent !== undefined && businessObject.$instanceOf('bpmn:FlowNode'));
}

describe.each(Object.entries(FILES).map(([path, text]) => [path.replace(/^.*\//, ''), text] as const))('%s', (name, text) => {
  it('opens, is renamed, moved, deleted and undone, and is what it was; renamed, nothing else is other', async () => {
    const session = await sessionOf(text);
    expect(await session.read()).toBe((await parseFlow(text)).value);
    const opened = await session.read();
    const [node] = drawnNodes(session);
    const written = async (): Promise<string> => (await session.definitions.$model.toXML(session.definitions)).xml;
    const before = { flow: session.flow, xml: await written() };
    if (node === undefined) throw new Error('nothing is drawn that could be edited');
    const modeling = session.modeler.get('modeling');
    session.apply('flow/rename', { id: node.id, name: '改过的名称' });
    const renamed = await session.read();
    const { findings } = await parseFlow(renamed);
    expect(findings).toEqual((await parseFlow(text)).findings);
    expect(renamed).toContain('改过的名称');
    (modeling as typeof modeling & { moveElements(elements: readonly DiagramElement[], by: { x: number; y: number }): void }).moveElements([node], { x: 10, y: 10 });
    session.apply('flow/remove', { ids: [node.id] });
    expect(await session.read()).not.toBe(renamed);
    while (session.undo());
    expect(await session.read()).toBe(opened);
    // The text above is remembered; the tree itself has to be what it was, too.
    expect(session.flow).toEqual(before.flow);
    expect(lossesBetween(before.xml, await written()).map((loss) => loss.name)).toEqual(TAKEN_BY_BPMN_JS[name] ?? []);
    session.modeler.destroy();
  });
});
