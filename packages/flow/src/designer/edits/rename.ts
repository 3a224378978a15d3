import { isRefusal } from '@zhengwu/core';
import type { FlowEdit } from './edit-tools.js';
import { elementOf, nameOf } from './find.js';

/** The name of a node, a way, a pool or of the process itself. */
export const rename: FlowEdit<{ readonly id: string; readonly name: string }> = (tools, { id, name }) => {
  const element = elementOf(tools, id);
  if (isRefusal(element)) return element;
  if (nameOf(element.businessObject) === name) return undefined;
  // What has a label of its own beside it is resized with it.
  if (element.labelTarget === undefined && element.businessObject.$instanceOf('bpmn:Process')) tools.service('modeling').updateProperties(element, { name });
  else tools.service('modeling').updateLabel(element, name);
  return undefined;
};
