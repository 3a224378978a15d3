import { castDraft } from 'immer';
import { defineEdit } from '../../edit/edit.js';
import type { ServiceItem } from '../service-item.js';
import { updateUnified } from '../update-unified.js';
import { refuse } from './refusals.js';

/** Takes over a newer province- or city-wide layer. The one edit that may change what is locked. */
export const takeUnifiedUpdate = defineEdit<ServiceItem, { readonly unified: ServiceItem }>('item/update-unified', (draft, { unified }, item) => {
  if (item.codes.basic !== undefined && unified.codes.basic !== undefined && item.codes.basic !== unified.codes.basic) {
    return refuse('item/other-item', { mine: item.codes.basic, theirs: unified.codes.basic });
  }
  const updated = updateUnified(item, unified).item;
  // Assigns key by key: what stays the same keeps its identity, for views and patches alike.
  for (const key of Object.keys(draft) as (keyof ServiceItem)[]) if (!(key in updated)) Reflect.deleteProperty(draft, key);
  Object.assign(draft, castDraft(updated));
  return undefined;
});
