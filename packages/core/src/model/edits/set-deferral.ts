import { castDraft } from 'immer';
import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Deferral } from '../material.js';
import type { MaterialArgs } from './material-args.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Says whether a material may come later (容缺); null takes the statement away. */
export const setDeferral = defineEdit<ServiceItem, MaterialArgs & { readonly deferral: Deferral | null }>(
  'material/set-deferral',
  (draft, { id, deferral }, item) => {
    const material = draft.materials[indexOfId(item.materials, id)];
    if (material === undefined) return refuse('item/gone', { id });
    if (deferral === null) delete material.deferral;
    else material.deferral = castDraft(deferral);
    return undefined;
  },
);
