import { isRefusal } from '@zhengwu/core';
import type { FlowEdit } from './edit-tools.js';
import { elementOf } from './find.js';

/** A new end event behind a node. */
export const appendEnd: FlowEdit<{ readonly id: string }> = (tools, { id }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  tools.service('autoPlace').append(element, tools.service('elementFactory').createShape({ type: 'bpmn:EndEvent' }));
  return undefined;
};
