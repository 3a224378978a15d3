import { isRefusal } from '@zhengwu/core';
import type { FlowEdit } from './edit-tools.js';
import { elementOf } from './find.js';

/** Whether an event at an edge ends the activity that it waits at. */
export const setInterrupting: FlowEdit<{ readonly id: string; readonly isInterrupting: boolean }> = (tools, { id, isInterrupting }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  const name = element.type === 'bpmn:BoundaryEvent' ? 'cancelActivity' : 'isInterrupting';
  tools.service('modeling').updateProperties(element, { [name]: isInterrupting });
  return undefined;
};
