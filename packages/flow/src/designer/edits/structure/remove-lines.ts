import { isRefusal } from '@zhengwu/core';
import type { DiagramElement } from '../../../drawing/diagram-types.js';
import type { FlowEdit } from '../edit-tools.js';
import { refuse } from '../edit-tools.js';
import { elementOf } from '../find.js';
import { reconnectEnd } from '../reconnect.js';

/** A way that led to what is taken away, and where it leads now. */
export interface Healed {
  readonly id: string;
  readonly to: string;
}

/** Takes nodes and ways away; the sequence around them closes. */
export const removeLines: FlowEdit<{ readonly ids: readonly string[]; readonly healed: readonly Healed[]; readonly name: string }> = (tools, { ids, healed }) => {
  for (const { id, to } of healed) {
    const [way, target] = [elementOf(tools, id), elementOf(tools, to)];
    if (isRefusal(way)) return way;
    if (isRefusal(target)) return target;
    reconnectEnd(tools, way, target);
  }
  const elements = ids.map((id) => tools.service('elementRegistry').get(id)).filter((each): each is DiagramElement => each !== undefined);
  if (elements.length === 0) return refuse('flow/gone', { id: ids[0] ?? '' });
  tools.service('modeling').removeElements(elements);
  return undefined;
};
