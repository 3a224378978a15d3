import type { CatalogueField } from '@zhengwu/core';
import { BPMN } from '../file/namespaces.js';
import type { Flow, FlowNode, NodeEvent, Process, SequenceFlow } from '../flow.js';
import { flowModdle } from '../moddle/flow-moddle.js';
import type { Moddle, ModdleElement } from '../moddle/moddle-element.js';
import { drawFlow } from '../layout/draw-flow.js';
import { processProperties } from './process-properties.js';
import { eventConditionProperties } from './event-condition.js';
import { stepProperties } from './step-properties.js';
import { waiverProperties } from './waiver-properties.js';
import { wayProperties } from './way-properties.js';

/**
 * A flow as a new BPMN file, with a diagram and the engine's attributes: for templates, and for flows that were written as text. Names that
 * events refer to become messages, signals, errors, escalations of the file.
 */
export async function writeFlow(flow: Flow, fields: readonly CatalogueField[] = []): Promise<string> {
  const moddle = flowModdle();
  const definitions = flowDefinitions(moddle, flow, fields);
  drawFlow(definitions);
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

/** The same as bpmn-moddle's tree, without a diagram. */
export function flowDefinitions(moddle: Moddle, flow: Flow, fields: readonly CatalogueField[] = []): ModdleElement {
  return new Writer(moddle, fields).definitions(flow);
}

type Properties = Readonly<Record<string, unknown>>;

class Writer {
  readonly #roots = new Map<string, ModdleElement>();
  readonly #elements = new Map<string, ModdleElement>();

  constructor(
    readonly moddle: Moddle,
    readonly fields: readonly CatalogueField[],
  ) {}

  definitions(flow: Flow): ModdleElement {
    const processes = flow.processes.map((process) => this.#process(process));
    const pools = flow.processes.flatMap((process, index) => (process.participantId === undefined ? [] : [this.#pool(process, process.participantId, processes[index])]));
    const collaboration = pools.length === 0 ? [] : [this.#collaboration(flow, pools)];
    const rootElements = [...collaboration, ...this.#roots.values(), ...processes];
    const definitions = this.#make('bpmn:Definitions', { id: 'Definitions_1', targetNamespace: 'urn:zhengwu:flows', 'xmlns:bpmn': BPMN, rootElements });
    if (flow.waivers.length > 0) set(definitions, waiverProperties(definitions, flow.waivers));
    return definitions;
  }

  #process(process: Process): ModdleElement {
    const made = this.#make('bpmn:Process', { id: process.id, name: process.name === '' ? undefined : process.name, isExecutable: process.isExecutable });
    set(made, processProperties(made, process));
    for (const node of process.nodes) this.#elements.set(node.id, this.#node(node));
    for (const edge of process.edges) this.#elements.set(edge.id, this.#edge(edge));
    for (const node of process.nodes) this.#connect(node);
    this.#fill(made, process, undefined);
    if (process.lanes.length > 0) {
      const lanes = process.lanes.map((lane) => this.#make('bpmn:Lane', { id: lane.id, name: lane.name, flowNodeRef: lane.nodeIds.flatMap((id) => this.#elements.get(id) ?? []) }));
      made.set('laneSets', adopted(made, [this.#make('bpmn:LaneSet', { id: `${process.id}_lanes`, lanes })]));
    }
    // Conditions are written when both ends are known: whether a way is a choice depends on its siblings.
    for (const edge of process.edges) this.#settle(edge);
    return made;
  }

  #fill(container: ModdleElement, process: Process, parentId: string | undefined): void {
    const inside = [...process.nodes, ...process.edges].filter((element) => element.parentId === parentId);
    container.set('flowElements', adopted(container, inside.flatMap(({ id }) => this.#elements.get(id) ?? [])));
    for (const { id } of inside) {
      const element = this.#elements.get(id);
      if (element?.$instanceOf('bpmn:SubProcess') === true) this.#fill(element, process, id);
    }
  }

  #node(node: FlowNode): ModdleElement {
    const type = `bpmn:${node.type.charAt(0).toUpperCase()}${node.type.slice(1)}`;
    const made = this.#make(type, {
      id: node.id,
      name: node.name === '' ? undefined : node.name,
      documentation: node.documentation === undefined ? undefined : [this.#make('bpmn:Documentation', { text: node.documentation })],
      eventDefinitions: node.event === undefined ? undefined : this.#eventDefinitions(node.event),
      isForCompensation: node.isForCompensation,
      triggeredByEvent: node.isTriggeredByEvent,
      instantiate: node.isInstantiating,
      ...(node.type === 'boundaryEvent' ? { cancelActivity: node.isInterrupting } : node.type === 'startEvent' ? { isInterrupting: node.isInterrupting } : {}),
    });
    if (node.step !== undefined) set(made, stepProperties(made, node.step));
    if (node.type === 'startEvent' && node.parentId === undefined) made.set('flowable:initiator', 'initiator');
    if (node.loop !== undefined && made.get('loopCharacteristics') === undefined) made.set('loopCharacteristics', this.#loop(made, node.loop));
    return made;
  }

  #loop(owner: ModdleElement, { kind, condition }: NonNullable<FlowNode['loop']>): ModdleElement {
    const expression = condition === undefined ? undefined : this.#make('bpmn:FormalExpression', { body: condition });
    const made =
      kind === 'standard'
        ? this.#make('bpmn:StandardLoopCharacteristics', { loopCondition: expression })
        : this.#make('bpmn:MultiInstanceLoopCharacteristics', { isSequential: kind === 'sequential', completionCondition: expression });
    made.$parent = owner;
    return made;
  }

  #eventDefinitions({ trigger, ref, timer, condition, engineCondition }: NodeEvent): readonly ModdleElement[] | undefined {
    const define = (name: string, properties: Properties = {}): readonly ModdleElement[] => [this.#make(`bpmn:${name}EventDefinition`, properties)];
    switch (trigger) {
      case 'none':
        return undefined;
      case 'multiple':
        return [...define('Message'), ...define('Signal')];
      case 'timer': {
        const expression = timer === undefined ? undefined : this.#make('bpmn:FormalExpression', { body: timer.text });
        return define('Timer', timer === undefined ? {} : { [{ duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' }[timer.kind]]: expression });
      }
      case 'link':
        return define('Link', { name: ref ?? '' });
      case 'message':
        return define('Message', { messageRef: this.#root('bpmn:Message', ref, 'name') });
      case 'signal':
        return define('Signal', { signalRef: this.#root('bpmn:Signal', ref, 'name') });
      case 'error':
        return define('Error', { errorRef: this.#root('bpmn:Error', ref, 'errorCode') });
      case 'escalation':
        return define('Escalation', { escalationRef: this.#root('bpmn:Escalation', ref, 'escalationCode') });
      case 'conditional':
        return define('Conditional', { condition: this.#make('bpmn:FormalExpression', engineCondition === undefined ? {} : { body: engineCondition }) }).map((definition) => {
          if (condition !== undefined) set(definition, eventConditionProperties(definition, condition, this.fields).properties);
          return definition;
        });
      case 'cancel':
      case 'compensate':
      case 'terminate':
        return define(`${trigger.charAt(0).toUpperCase()}${trigger.slice(1)}`);
    }
  }

  /** The message, signal … that goes by this name, made when it is first named. */
  #root(type: string, ref: string | undefined, code: string): ModdleElement | undefined {
    if (ref === undefined) return undefined;
    const key = `${type} ${ref}`;
    const id = /^[A-Za-z_][\w.-]*$/.test(ref) ? ref : `${type.slice(5)}_${String(this.#roots.size + 1)}`;
    const root = this.#roots.get(key) ?? this.#make(type, { id, [code]: ref });
    this.#roots.set(key, root);
    return root;
  }

  #edge({ id, name, engineCondition }: SequenceFlow): ModdleElement {
    const conditionExpression = engineCondition === undefined ? undefined : this.#make('bpmn:FormalExpression', { body: engineCondition });
    return this.#make('bpmn:SequenceFlow', { id, name: name === '' ? undefined : name, conditionExpression });
  }

  #connect(node: FlowNode): void {
    const made = this.#elements.get(node.id);
    if (made === undefined) return;
    made.set('incoming', node.incoming.flatMap((id) => this.#elements.get(id) ?? []));
    made.set('outgoing', node.outgoing.flatMap((id) => this.#elements.get(id) ?? []));
    if (node.defaultId !== undefined) made.set('default', this.#elements.get(node.defaultId));
    if (node.attachedToId !== undefined) made.set('attachedToRef', this.#elements.get(node.attachedToId));
    for (const id of node.outgoing) this.#elements.get(id)?.set('sourceRef', made);
    for (const id of node.incoming) this.#elements.get(id)?.set('targetRef', made);
  }

  #settle({ id, outcome, condition, engineCondition }: SequenceFlow): void {
    const made = this.#elements.get(id);
    if (made === undefined || (outcome === undefined && condition === undefined)) return;
    const settings = { ...(outcome === undefined ? {} : { outcome }), ...(condition === undefined ? {} : { condition }) };
    const { extensionElements, ...engine } = wayProperties(made, settings, this.fields).properties;
    set(made, { extensionElements, ...(engineCondition === undefined ? engine : {}) });
  }

  #pool(process: Process, id: string, processRef: ModdleElement | undefined): ModdleElement {
    return this.#make('bpmn:Participant', { id, name: process.name, processRef });
  }

  #collaboration(flow: Flow, participants: readonly ModdleElement[]): ModdleElement {
    const ends = new Map([...this.#elements, ...participants.map((pool) => [pool.id ?? '', pool] as const)]);
    const messageFlows = flow.messageFlows.map(({ id, name, from, to }) => this.#make('bpmn:MessageFlow', { id, name, sourceRef: ends.get(from), targetRef: ends.get(to) }));
    return this.#make('bpmn:Collaboration', { id: 'Collaboration_1', participants, messageFlows });
  }

  /** An element with what is said of it, its parts in it. */
  #make(type: string, properties: Properties): ModdleElement {
    const said = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
    const made = this.moddle.create(type, said);
    for (const name of PARTS) {
      const value = said[name];
      for (const part of Array.isArray(value) ? (value as readonly unknown[]) : [value]) adopt(made, part);
    }
    return made;
  }
}

/** Properties that hold what belongs to an element, and not what it refers to. */
const PARTS = ['documentation', 'eventDefinitions', 'conditionExpression', 'loopCondition', 'completionCondition', 'timeDuration', 'timeDate', 'timeCycle', 'condition', 'rootElements', 'lanes', 'participants', 'messageFlows'];

function adopt(parent: ModdleElement, part: unknown): void {
  // What was made for this parent, a moddle element.
  if (typeof part === 'object' && part !== null) (part as ModdleElement).$parent = parent;
}

function adopted(parent: ModdleElement, parts: readonly ModdleElement[]): readonly ModdleElement[] {
  for (const part of parts) part.$parent = parent;
  return parts;
}

function set(element: ModdleElement, properties: Properties): void {
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) element.set(name, value);
}
