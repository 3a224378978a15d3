import type { EventTrigger, NodeEvent } from '../flow.js';
import { elementAt, elementsAt, extensionsOf, textAt, type ModdleElement } from '../moddle/moddle-element.js';
import { readCondition } from './read-condition.js';
import type { Report } from './read-flow.js';

const TRIGGERS: Readonly<Record<string, EventTrigger>> = {
  'bpmn:TimerEventDefinition': 'timer',
  'bpmn:MessageEventDefinition': 'message',
  'bpmn:SignalEventDefinition': 'signal',
  'bpmn:ErrorEventDefinition': 'error',
  'bpmn:EscalationEventDefinition': 'escalation',
  'bpmn:CancelEventDefinition': 'cancel',
  'bpmn:CompensateEventDefinition': 'compensate',
  'bpmn:ConditionalEventDefinition': 'conditional',
  'bpmn:LinkEventDefinition': 'link',
  'bpmn:TerminateEventDefinition': 'terminate',
};

/** What an event waits for, or throws. */
export function readEvent(element: ModdleElement, report: Report): NodeEvent {
  const definitions = [...elementsAt(element, 'eventDefinitions'), ...elementsAt(element, 'eventDefinitionRef')];
  const [definition] = definitions;
  if (definition === undefined) return { trigger: 'none' };
  if (definitions.length > 1) return { trigger: 'multiple' };
  const trigger = TRIGGERS[definition.$type];
  if (trigger === undefined) return { trigger: 'none' };
  const ref = referenceOf(definition);
  const timer = trigger === 'timer' ? readTimer(definition) : undefined;
  return { trigger, ...(ref === undefined ? {} : { ref }), ...(timer === undefined ? {} : { timer }), ...(trigger === 'conditional' ? readConditions(definition, element, report) : {}) };
}

/** Ours, and the engine's. */
function readConditions(definition: ModdleElement, event: ModdleElement, report: Report): Pick<NodeEvent, 'condition' | 'engineCondition'> {
  const [own] = extensionsOf(definition, 'zw:Condition');
  const condition = own === undefined ? undefined : readCondition(own, event, report);
  const engine = elementAt(definition, 'condition');
  const written = engine === undefined ? '' : (textAt(engine, 'body') ?? '').trim();
  return { ...(condition === undefined ? {} : { condition }), ...(written === '' ? {} : { engineCondition: written }) };
}

/** By code where there is one: throwers and catchers of one error need not share an element. Links meet by name. */
function referenceOf(definition: ModdleElement): string | undefined {
  switch (definition.$type) {
    case 'bpmn:LinkEventDefinition':
      return textAt(definition, 'name');
    case 'bpmn:MessageEventDefinition':
      return elementAt(definition, 'messageRef')?.id;
    case 'bpmn:SignalEventDefinition':
      return elementAt(definition, 'signalRef')?.id ?? textAt(definition, 'flowable:signalExpression');
    case 'bpmn:ErrorEventDefinition':
      return codeOf(elementAt(definition, 'errorRef'), 'errorCode');
    case 'bpmn:EscalationEventDefinition':
      return codeOf(elementAt(definition, 'escalationRef'), 'escalationCode');
    case 'bpmn:CompensateEventDefinition':
      return elementAt(definition, 'activityRef')?.id;
    default:
      return undefined;
  }
}

function codeOf(element: ModdleElement | undefined, name: string): string | undefined {
  return element === undefined ? undefined : (textAt(element, name) ?? element.id);
}

function readTimer(definition: ModdleElement): NodeEvent['timer'] {
  for (const [name, kind] of [['timeDuration', 'duration'], ['timeDate', 'date'], ['timeCycle', 'cycle']] as const) {
    const expression = elementAt(definition, name);
    const text = expression === undefined ? undefined : textAt(expression, 'body');
    if (text !== undefined) return { kind, text: text.trim() };
  }
  return undefined;
}
