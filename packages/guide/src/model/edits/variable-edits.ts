import { defineEdit, indexOfId, inserted, removed, type Id } from '@zhengwu/core';
import { guardsOn } from '../guards-on.js';
import type { Guide } from '../guide.js';
import type { Prefill, Variable } from '../variable.js';
import { drafted } from './draft.js';
import { duplicateIdIn } from './fresh-ids.js';
import { isPosition } from './places.js';
import { refuse } from './refusals.js';

export interface VariableArgs {
  readonly id: Id<'var'>;
}

/** Puts a variable in, last if no position is given. */
export const insertVariable = defineEdit<Guide, { readonly variable: Variable; readonly index?: number }>('variable/insert', (draft, { variable, index }, guide) => {
  const duplicate = duplicateIdIn(guide, { variables: [variable] });
  if (duplicate !== undefined) return refuse('guide/duplicate-id', { id: duplicate });
  const at = index ?? guide.variables.length;
  if (!isPosition(at, guide.variables.length)) return refuse('guide/no-such-position', { position: at });
  draft.variables = inserted(guide.variables, at, variable);
  return undefined;
});

/** Takes out a variable that nothing asks for and no condition reads. */
export const removeVariable = defineEdit<Guide, VariableArgs>('variable/remove', (draft, { id }, guide) => {
  const at = indexOfId(guide.variables, id);
  if (at < 0) return refuse('guide/gone', { id });
  const by = new Set<string>(guide.nodes.filter((node) => node.kind === 'question' && node.variableId === id).map((node) => node.id));
  for (const { nodeId } of guardsOn(guide, id)) by.add(nodeId);
  if (by.size > 0) return refuse('guide/variable-used', { id, by: [...by] });
  draft.variables = removed(guide.variables, at);
  return undefined;
});

export const renameVariable = defineEdit<Guide, VariableArgs & { readonly name: string }>(
  'variable/rename',
  (draft, { id, name }, guide) => {
    const variable = draft.variables[indexOfId(guide.variables, id)];
    if (variable === undefined) return refuse('guide/gone', { id });
    variable.name = name;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);

/** Which shared data may know the variable before anybody is asked. */
export const setPrefill = defineEdit<Guide, VariableArgs & { readonly prefill: Prefill | null }>(
  'variable/set-prefill',
  (draft, { id, prefill }, guide) => {
    const variable = draft.variables[indexOfId(guide.variables, id)];
    if (variable === undefined) return refuse('guide/gone', { id });
    if (prefill === null) delete variable.prefill;
    else variable.prefill = drafted(prefill);
    return undefined;
  },
  { joinKey: ({ id, prefill }) => `${id} ${String(prefill === null)}` },
);
