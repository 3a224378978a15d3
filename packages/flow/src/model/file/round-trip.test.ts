import { describe, expect, it } from 'vitest';
import { elementsAt, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { freshStep } from '../step.js';
import { fixture, FIXTURES } from '../testing/fixtures.js';
import { stepProperties } from '../write/step-properties.js';
import { flowText } from './flow-origin.js';
import { lossesBetween } from './losses.js';
import { parseFlow, type ParsedFlow } from './parse-flow.js';
import { saveFlow } from './save-flow.js';

type Open = ParsedFlow & Required<Pick<ParsedFlow, 'definitions' | 'origin' | 'flow'>>;

async function open(text: string): Promise<Open> {
  const parsed = await parseFlow(text);
  if (parsed.definitions === undefined) throw new Error(JSON.stringify(parsed.findings));
  return parsed as Open;
}

function* flowElements(container: ModdleElement): Generator<ModdleElement> {
  for (const element of [...elementsAt(container, 'rootElements'), ...elementsAt(container, 'flowElements')]) {
    yield element;
    yield* flowElements(element);
  }
}

/** Sets properties as a command does, and gives the way back. */
function set(element: ModdleElement, properties: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(properties).map((name) => [name, element.get(name)] as const);
  for (const [name, value] of Object.entries(properties)) element.set(name, value);
  return () => before.forEach(([name, value]) => element.set(name, value));
}

describe.each(FIXTURES)('%s', (name) => {
  it('opens and is saved to the letter', async () => {
    const text = fixture(name);
    const parsed = await open(text);
    expect(parsed.value).toBe(text);
    expect(parsed.flow.processes.length).toBeGreaterThan(0);
    expect(await flowText(parsed.definitions, parsed.origin)).toBe(text);
  });

  it('loses nothing of what others wrote when every step is edited, and nothing at all when that is undone', async () => {
    const text = fixture(name);
    const { definitions, origin } = await open(text);
    const undo: (() => void)[] = [];
    for (const element of [...flowElements(definitions)]) {
      if (!element.$instanceOf('bpmn:FlowNode')) continue;
      undo.push(set(element, { name: `${textAt(element, 'name') ?? ''}（改）` }));
      if (!element.$instanceOf('bpmn:Task')) continue;
      const step = { ...freshStep('approval'), sign: 'all' as const, approvers: [{ kind: 'role' as const, roleId: 'rol_head' as const }] };
      undo.push(set(element, stepProperties(element, step)));
    }
    const { xml, losses } = await saveFlow(definitions, origin);
    expect(losses).toEqual([]);
    if (undo.length > 0) expect(xml).not.toBe(text);
    const again = await open(xml);
    expect(await flowText(again.definitions, again.origin)).toBe(xml);
    for (const back of undo.reverse()) back();
    expect(await flowText(definitions, origin)).toBe(text);
  });

  it('is itself by the proof, and less where something is taken out', async () => {
    const text = fixture(name);
    expect(lossesBetween(text, text)).toEqual([]);
    const { origin } = await open(text);
    const inner = origin.view.document.root.children.filter((child) => child.kind === 'element');
    for (const child of inner) {
      const without = text.slice(0, child.start) + text.slice(child.end);
      expect(lossesBetween(text, without).length).toBeGreaterThan(0);
      expect(lossesBetween(without, text)).toEqual([]);
    }
  });
});

describe('a step that becomes one of another kind', () => {
  it.each(['unknown-vendor', 'flowable', 'camunda7', 'zeebe'])('keeps in the file what bpmn-js does not copy: %s', async (name) => {
    const { definitions, origin } = await open(fixture(name));
    for (const element of [...flowElements(definitions)]) {
      if (element.$type !== 'bpmn:UserTask') continue;
      const list = element.$parent?.get('flowElements') as ModdleElement[];
      // As bpmn-js does it: a new element under the old id, without what no descriptor of the new kind knows.
      const made = definitions.$model.create('bpmn:ServiceTask', { id: element.id, name: element.get('name') });
      if (element.$parent !== undefined) made.$parent = element.$parent;
      list.splice(list.indexOf(element), 1, made);
    }
    const { xml, losses } = await saveFlow(definitions, origin);
    expect(losses).toEqual([]);
    expect(xml).not.toMatch(/userTask id=/);
    const again = await open(xml);
    expect(again.flow.processes[0]?.nodes.some(({ type }) => type === 'serviceTask')).toBe(true);
  });

  it('keeps what a vendor wrote where all extension elements are taken away, and nothing else of them', async () => {
    const { definitions, origin } = await open(fixture('flowable'));
    const task = [...flowElements(definitions)].find(({ id }) => id === 'approve');
    task?.set('extensionElements', undefined);
    task?.set('loopCharacteristics', undefined);
    const { xml, losses } = await saveFlow(definitions, origin);
    // Listeners are the engine's: no edit of ours takes them out, and the proof says so.
    expect(new Set(losses.map(({ name }) => name))).toEqual(new Set(['flowable:taskListener']));
    expect(xml).toContain('<flowable:unheardOf deep="1">');
    expect(xml).not.toContain('flowable:variableAggregation');
  });
});

describe('what bpmn-js does beside an edit', () => {
  it('is no edit: steps put back at the end, ways named twice, labels without a place', async () => {
    for (const name of ['approval', 'lanes', 'camunda7']) {
      const { definitions, origin } = await open(fixture(name));
      const elements = [...flowElements(definitions)];
      for (const task of elements.filter((element) => element.$instanceOf('bpmn:UserTask'))) {
        const list = task.$parent?.get('flowElements') as ModdleElement[];
        list.push(...list.splice(list.indexOf(task), 1));
        for (const lane of elements.flatMap((element) => elementsAt(element, 'laneSets')).flatMap((set) => elementsAt(set, 'lanes'))) {
          const refs = lane.get('flowNodeRef') as ModdleElement[];
          if (refs.includes(task)) refs.push(...refs.splice(refs.indexOf(task), 1));
        }
        for (const way of elements.filter((element) => element.$instanceOf('bpmn:SequenceFlow'))) {
          for (const [end, refs] of [['targetRef', 'incoming'], ['sourceRef', 'outgoing']] as const) {
            const known = task.get(refs) as ModdleElement[];
            if (way.get(end) === task && !known.includes(way)) known.push(way);
          }
        }
      }
      for (const diagram of elementsAt(definitions, 'diagrams')) {
        const plane = diagram.get('plane') as ModdleElement;
        for (const shape of elementsAt(plane, 'planeElement')) shape.set('label', definitions.$model.create('bpmndi:BPMNLabel'));
        (plane.get('planeElement') as ModdleElement[]).reverse();
      }
      expect(await flowText(definitions, origin)).toBe(fixture(name));
    }
  });

  it('a way that leads elsewhere is one, and is named where the file names ways', async () => {
    const { definitions, origin } = await open(fixture('lanes'));
    const [way, target] = ['f2', 'end'].map((id) => [...flowElements(definitions)].find((element) => element.id === id));
    if (way === undefined || target === undefined) throw new Error('they are in the file');
    (way.get('targetRef') as ModdleElement).set('incoming', []);
    way.set('targetRef', target);
    (target.get('incoming') as ModdleElement[]).push(way);
    const xml = await flowText(definitions, origin);
    expect(xml).toMatch(/<endEvent id="end"><incoming>f4<\/incoming>\s*<incoming>f2<\/incoming>/);
    expect(xml).toContain('<userTask id="review" name="审核"><outgoing>f3</outgoing></userTask>');
  });
});
