import { isRefusal } from '@zhengwu/core';
import { elementsAt } from '../../model/moddle/moddle-element.js';
import type { NodeEvent } from '../../model/flow.js';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';

const PROPERTIES = { duration: 'timeDuration', date: 'timeDate', cycle: 'timeCycle' } as const;

/** What a timer waits for: how long, until when, or how often; null: nothing is said yet. */
export const setTimer: FlowEdit<{ readonly id: string; readonly timer: NonNullable<NodeEvent['timer']> | null }> = (tools, { id, timer }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const definition = elementsAt(element.businessObject, 'eventDefinitions').find((each) => each.$instanceOf('bpmn:TimerEventDefinition'));
  if (definition === undefined) return refuse('flow/no-trigger', { name: nameOf(element.businessObject) });
  const expression = timer === null ? undefined : definition.$model.create('bpmn:FormalExpression', { body: timer.text });
  if (expression !== undefined) expression.$parent = definition;
  const properties = Object.fromEntries(Object.entries(PROPERTIES).map(([kind, name]) => [name, kind === timer?.kind ? expression : undefined]));
  tools.service('modeling').updateModdleProperties(element, definition, properties);
  return undefined;
};
