import { isRefusal } from '@zhengwu/core';
import type { FlowEdit } from './edit-tools.js';
import { elementOf } from './find.js';

/** Makes an event one that nothing triggers. */
export const setTrigger: FlowEdit<{ readonly id: string; readonly trigger: 'none' }> = (tools, { id }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  tools.service('bpmnReplace').replaceElement(element, { type: element.type });
  return undefined;
};
