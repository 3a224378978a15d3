import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { MaterialArgs } from './material-args.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Moves a material so that it stands at position `to`, counted from 0 without it. */
export const moveMaterial = defineEdit<ServiceItem, MaterialArgs & { readonly to: number }>('material/move', (draft, { id, to }, item) => {
  const from = indexOfId(item.materials, id);
  if (from < 0) return refuse('item/gone', { id });
  if (!Number.isInteger(to) || to < 0 || to >= item.materials.length) return refuse('item/no-such-position', { position: to });
  draft.materials.splice(to, 0, ...draft.materials.splice(from, 1));
  return undefined;
});
