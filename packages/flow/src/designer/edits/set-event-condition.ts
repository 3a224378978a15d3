import { isRefusal, type Expression } from '@zhengwu/core';
import { elementsAt } from '../../model/moddle/moddle-element.js';
import { eventConditionProperties } from '../../model/write/event-condition.js';
import { refuse, type FlowEdit } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';
import { notInJuel } from './not-in-juel.js';

/** What an event waits for until it holds, in core's language; the engine's is written from it. */
export const setEventCondition: FlowEdit<{ readonly id: string; readonly condition: Expression | null }> = (tools, { id, condition }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const definition = elementsAt(element.businessObject, 'eventDefinitions').find((each) => each.$instanceOf('bpmn:ConditionalEventDefinition'));
  if (definition === undefined) return refuse('flow/no-trigger', { name: nameOf(element.businessObject) });
  const { properties, findings } = eventConditionProperties(definition, condition ?? undefined, tools.context.fields ?? []);
  if (findings.length > 0) return notInJuel(tools, findings);
  tools.service('modeling').updateModdleProperties(element, definition, properties);
  return undefined;
};
