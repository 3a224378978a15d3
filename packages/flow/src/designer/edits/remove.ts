import type { DiagramElement } from '../../drawing/diagram-types.js';
import type { FlowEdit } from './edit-tools.js';
import { refuse } from './edit-tools.js';

/** Takes nodes or ways away, and with nodes the ways at them. */
export const remove: FlowEdit<{ readonly ids: readonly string[] }> = (tools, { ids }) => {
  const elements = ids.map((id) => tools.service('elementRegistry').get(id)).filter((each): each is DiagramElement => each !== undefined);
  const [missing] = ids.filter((id) => elements.every((each) => each.id !== id));
  if (elements.length === 0) return refuse('flow/gone', { id: missing ?? '' });
  tools.service('modeling').removeElements(elements);
  return undefined;
};
