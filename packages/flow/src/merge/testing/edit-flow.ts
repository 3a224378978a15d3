import { flowText } from '../../model/file/flow-origin.js';
import { parseFlow } from '../../model/file/parse-flow.js';
import { flowModdle } from '../../model/moddle/flow-moddle.js';
import { elementAt, elementsAt, type ModdleElement } from '../../model/moddle/moddle-element.js';
import { readStep } from '../../model/read/read-step.js';
import { freshStep } from '../../model/step.js';
import { stepProperties } from '../../model/write/step-properties.js';

export const FLOW_EDITS = ['rename', 'people', 'limit', 'remove', 'append', 'move', 'document'] as const;
export type FlowEdit = readonly [kind: (typeof FLOW_EDITS)[number], stepId: string, value: string];

/** The file after edits as a designer does them: each of a step, or of what hangs on it. What is gone is not edited. */
export async function edited(xml: string, edits: readonly FlowEdit[]): Promise<string> {
  const { definitions, origin } = await parseFlow(xml, flowModdle());
  if (definitions === undefined || origin === undefined) throw new Error(`does not open: ${xml}`);
  const hand = new Hand(definitions);
  for (const edit of edits) hand.do(edit);
  return flowText(definitions, origin);
}

class Hand {
  readonly #process: ModdleElement;
  readonly #plane: ModdleElement | undefined;

  constructor(readonly definitions: ModdleElement) {
    const process = elementsAt(definitions, 'rootElements').find((root) => root.$instanceOf('bpmn:Process'));
    if (process === undefined) throw new Error('a flow has a process');
    this.#process = process;
    const diagram = elementsAt(definitions, 'diagrams')[0];
    this.#plane = diagram === undefined ? undefined : elementAt(diagram, 'plane');
  }

  do([kind, id, value]: FlowEdit): void {
    const step = this.#elements.find((element) => element.id === id);
    if (step === undefined) return;
    const own = readStep(step) ?? freshStep('review');
    switch (kind) {
      case 'rename':
        return step.set('name', value);
      case 'people':
        return this.#set(step, stepProperties(step, { ...own, approvers: [{ kind: 'role', roleId: `rol_${value}` }], sign: value.length % 2 === 0 ? 'all' : 'claim' }));
      case 'limit':
        return this.#set(step, stepProperties(step, { ...own, limit: { amount: value.length, unit: 'workingDay' } }));
      case 'document': {
        const made = this.definitions.$model.create('bpmn:Documentation', { text: value });
        made.$parent = step;
        return step.set('documentation', [made]);
      }
      case 'remove':
        return this.#remove(this.#with(step));
      case 'append':
        return this.#append(step, value);
      case 'move':
        return this.#move(step, value.length * 10);
    }
  }

  get #elements(): ModdleElement[] {
    return this.#process.get('flowElements') as ModdleElement[];
  }

  /** With the events at its edge, and all their ways. */
  #with(step: ModdleElement): readonly ModdleElement[] {
    const steps = [step, ...this.#elements.filter((element) => elementAt(element, 'attachedToRef') === step)];
    return [...steps, ...new Set(steps.flatMap((each) => this.#ways(each)))];
  }

  #ways(step: ModdleElement): readonly ModdleElement[] {
    return this.#elements.filter((element) => elementAt(element, 'sourceRef') === step || elementAt(element, 'targetRef') === step);
  }

  #remove(gone: readonly ModdleElement[]): void {
    for (const element of gone) {
      for (const [end, list] of [['sourceRef', 'outgoing'], ['targetRef', 'incoming']] as const) {
        const node = elementAt(element, end);
        if (node !== undefined) node.set(list, elementsAt(node, list).filter((way) => way !== element));
      }
    }
    this.#process.set('flowElements', this.#elements.filter((element) => !gone.includes(element)));
    this.#plane?.set('planeElement', elementsAt(this.#plane, 'planeElement').filter((shape) => !gone.some((element) => element === elementAt(shape, 'bpmnElement'))));
  }

  #append(step: ModdleElement, value: string): void {
    const { $model: moddle } = this.definitions;
    const end = moddle.create('bpmn:EndEvent', { id: `end_${value}`, name: value });
    const way = moddle.create('bpmn:SequenceFlow', { id: `way_${value}`, sourceRef: step, targetRef: end });
    step.set('outgoing', [...elementsAt(step, 'outgoing'), way]);
    end.set('incoming', [way]);
    for (const made of [end, way]) made.$parent = this.#process;
    this.#process.set('flowElements', [...this.#elements, end, way]);
    if (this.#plane === undefined) return;
    const shape = moddle.create('bpmndi:BPMNShape', { id: `end_${value}_di`, bpmnElement: end, bounds: moddle.create('dc:Bounds', { x: 10, y: 10, width: 36, height: 36 }) });
    const line = moddle.create('bpmndi:BPMNEdge', { id: `way_${value}_di`, bpmnElement: way, waypoint: [moddle.create('dc:Point', { x: 20, y: 20 }), moddle.create('dc:Point', { x: 10, y: 10 })] });
    for (const made of [shape, line]) made.$parent = this.#plane;
    this.#plane.set('planeElement', [...elementsAt(this.#plane, 'planeElement'), shape, line]);
  }

  #move(step: ModdleElement, by: number): void {
    const shape = this.#plane === undefined ? undefined : elementsAt(this.#plane, 'planeElement').find((each) => elementAt(each, 'bpmnElement') === step);
    const bounds = shape === undefined ? undefined : elementAt(shape, 'bounds');
    bounds?.set('x', Number(bounds.get('x')) + by);
  }

  #set(element: ModdleElement, properties: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(properties)) element.set(name, value);
  }
}
