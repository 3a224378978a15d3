import { castDraft } from 'immer';
import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Necessity } from '../material.js';
import type { MaterialArgs } from './material-args.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Makes a material 必交, or 非必交 under named situations. */
export const setNecessity = defineEdit<ServiceItem, MaterialArgs & { readonly necessity: Necessity }>(
  'material/set-necessity',
  (draft, { id, necessity }, item) => {
    const material = draft.materials[indexOfId(item.materials, id)];
    if (material === undefined) return refuse('item/gone', { id });
    const situations = new Set(item.situations.map((situation) => situation.id));
    const gone = necessity.kind === 'conditional' ? necessity.situationIds.find((each) => !situations.has(each)) : undefined;
    if (gone !== undefined) return refuse('item/gone', { id: gone });
    material.necessity = castDraft(necessity);
    return undefined;
  },
);
