import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Takes a waiver back: its finding is open again. */
export const removeWaiver = defineEdit<ServiceItem, { readonly id: `wav_${string}` }>('waiver/remove', (draft, { id }, item) => {
  const index = indexOfId(item.waivers, id);
  if (index < 0) return refuse('item/gone', { id });
  draft.waivers.splice(index, 1);
  return undefined;
});
