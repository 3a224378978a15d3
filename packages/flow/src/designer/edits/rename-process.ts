import { textAt } from '../../model/moddle/moddle-element.js';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';
import { processElement } from './process-element.js';

/** The name of the flow itself. */
export const renameProcess: FlowEdit<{ readonly id: string; readonly name: string }> = (tools, { id, name }) => {
  const process = processElement(tools.definitions, id);
  if (process === undefined) return refuse('flow/gone', { id });
  if ((textAt(process, 'name') ?? '') === name) return undefined;
  tools.service('modeling').updateModdleProperties(tools.service('canvas').getRootElement(), process, { name });
  return undefined;
};
