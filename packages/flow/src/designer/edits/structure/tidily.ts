import type { Refusal } from '@zhengwu/core';
import type { EditTools, FlowEdit } from '../edit-tools.js';
import { arrangementOf, isArranged } from './arrangement.js';

/** An edit after which a drawing is laid out as it was before: one that nobody has arranged by hand is arranged anew, any other keeps its places. */
export function tidily<Args>(edit: FlowEdit<Args>): FlowEdit<Args> {
  return (tools: EditTools, args: Args): Refusal | undefined => {
    const wasArranged = isArranged(tools);
    const refusal = edit(tools, args);
    if (refusal === undefined && wasArranged) tools.service('arranger').arrange(arrangementOf(tools));
    return refusal;
  };
}
