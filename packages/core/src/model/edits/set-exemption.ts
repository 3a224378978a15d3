import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Exemption } from '../material.js';
import type { MaterialArgs } from './material-args.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Makes a material 免提交 with its reason; null makes the applicant hand it in. */
export const setExemption = defineEdit<ServiceItem, MaterialArgs & { readonly exemption: Exemption | null }>(
  'material/set-exemption',
  (draft, { id, exemption }, item) => {
    const material = draft.materials[indexOfId(item.materials, id)];
    if (material === undefined) return refuse('item/gone', { id });
    if (exemption === null) delete material.exemption;
    else material.exemption = exemption;
    return undefined;
  },
);
