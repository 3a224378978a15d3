import { castDraft } from 'immer';
import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Material } from '../material.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Puts a material in before position `index`; the length of the list puts it last. */
export const insertMaterial = defineEdit<ServiceItem, { readonly material: Material; readonly index: number }>(
  'material/insert',
  (draft, { material, index }, item) => {
    if (indexOfId(item.materials, material.id) >= 0) return refuse('item/duplicate-id', { id: material.id });
    if (!Number.isInteger(index) || index < 0 || index > item.materials.length) return refuse('item/no-such-position', { position: index });
    draft.materials.splice(index, 0, castDraft(material));
    return undefined;
  },
);
