import { isRefusal } from '@zhengwu/core';
import type { EventTrigger } from '../../model/flow.js';
import type { FlowEdit } from './edit-tools.js';
import { elementOf } from './find.js';

/** The definition that makes an event one of a trigger; none for `none` and `multiple`. */
const DEFINITIONS: Partial<Readonly<Record<EventTrigger, string>>> = {
  timer: 'bpmn:TimerEventDefinition',
  message: 'bpmn:MessageEventDefinition',
  signal: 'bpmn:SignalEventDefinition',
  error: 'bpmn:ErrorEventDefinition',
  escalation: 'bpmn:EscalationEventDefinition',
  conditional: 'bpmn:ConditionalEventDefinition',
  link: 'bpmn:LinkEventDefinition',
  cancel: 'bpmn:CancelEventDefinition',
  compensate: 'bpmn:CompensateEventDefinition',
  terminate: 'bpmn:TerminateEventDefinition',
};

/** Makes an event one that something else triggers, or nothing. What it waited for goes; whether it ends its activity stays. */
export const setTrigger: FlowEdit<{ readonly id: string; readonly trigger: EventTrigger }> = (tools, { id, trigger }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const { businessObject, type } = element;
  const edge = type === 'bpmn:BoundaryEvent' ? { cancelActivity: businessObject.get('cancelActivity') !== false } : {};
  const definition = DEFINITIONS[trigger];
  tools.service('bpmnReplace').replaceElement(element, { type, ...edge, ...(definition === undefined ? {} : { eventDefinitionType: definition }) });
  return undefined;
};
