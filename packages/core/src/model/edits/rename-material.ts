import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { MaterialArgs } from './material-args.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Gives a material another name. Typing a name is one step. */
export const renameMaterial = defineEdit<ServiceItem, MaterialArgs & { readonly name: string }>(
  'material/rename',
  (draft, { id, name }, item) => {
    const material = draft.materials[indexOfId(item.materials, id)];
    if (material === undefined) return refuse('item/gone', { id });
    material.name = name;
    return undefined;
  },
  { joinKey: ({ id }) => id },
);
