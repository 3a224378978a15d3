import type { FlowNode, NodeLoop, NodeType } from '../flow.js';
import { elementAt, elementsAt, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readEvent } from './read-event.js';
import type { Report } from './read-flow.js';
import { readStep } from './read-step.js';

const TYPES: ReadonlySet<string> = new Set<NodeType>([
  ...(['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'scriptTask', 'businessRuleTask', 'callActivity'] as const),
  ...(['subProcess', 'transaction', 'adHocSubProcess'] as const),
  ...(['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway'] as const),
  ...(['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'boundaryEvent'] as const),
]);

/** Whether a case passes through it. Data objects and the like are not of the flow. */
export function isNode(element: ModdleElement): boolean {
  return nodeTypeOf(element) !== undefined;
}

/** `bpmn:UserTask` → `userTask`. */
export function nodeTypeOf(element: ModdleElement): NodeType | undefined {
  const local = element.$type.replace(/^bpmn:/, '');
  const type = local.charAt(0).toLowerCase() + local.slice(1);
  // What is in the set is a node's type.
  return TYPES.has(type) ? (type as NodeType) : undefined;
}

/** A node without its ways, which are read from the ways themselves. */
export function readNode(element: ModdleElement, parentId: string | undefined, report: Report): FlowNode {
  const type = nodeTypeOf(element);
  if (type === undefined) throw new RangeError(`${element.$type} is no node`);
  const defaultId = elementAt(element, 'default')?.id;
  const event = type.endsWith('Event') ? readEvent(element, report) : undefined;
  const attachedToId = elementAt(element, 'attachedToRef')?.id;
  const loop = readLoop(element);
  const step = readStep(element, report);
  const documentation = elementsAt(element, 'documentation').flatMap((text) => textAt(text, 'text') ?? []).join('\n\n');
  return {
    id: element.id ?? '',
    name: textAt(element, 'name') ?? '',
    type,
    incoming: [],
    outgoing: [],
    ...(parentId === undefined ? {} : { parentId }),
    ...(defaultId === undefined ? {} : { defaultId }),
    ...(event === undefined ? {} : { event }),
    ...(attachedToId === undefined ? {} : { attachedToId }),
    ...interrupting(element, type),
    ...(element.get('triggeredByEvent') === true ? { isTriggeredByEvent: true } : {}),
    ...(element.get('isForCompensation') === true ? { isForCompensation: true } : {}),
    ...(element.get('instantiate') === true ? { isInstantiating: true } : {}),
    ...(loop === undefined ? {} : { loop }),
    ...(step === undefined ? {} : { step }),
    ...(documentation === '' ? {} : { documentation }),
  };
}

function interrupting(element: ModdleElement, type: NodeType): Pick<FlowNode, 'isInterrupting'> {
  if (type === 'boundaryEvent') return { isInterrupting: element.get('cancelActivity') !== false };
  const isInEventSubProcess = type === 'startEvent' && element.$parent?.get('triggeredByEvent') === true;
  return isInEventSubProcess ? { isInterrupting: element.get('isInterrupting') !== false } : {};
}

function readLoop(element: ModdleElement): NodeLoop | undefined {
  const loop = elementAt(element, 'loopCharacteristics');
  if (loop === undefined) return undefined;
  const isStandard = loop.$instanceOf('bpmn:StandardLoopCharacteristics');
  const expression = elementAt(loop, isStandard ? 'loopCondition' : 'completionCondition');
  const condition = expression === undefined ? undefined : textAt(expression, 'body');
  const kind = isStandard ? 'standard' : loop.get('isSequential') === true ? 'sequential' : 'parallel';
  return { kind, ...(condition === undefined ? {} : { condition: condition.trim() }) };
}
