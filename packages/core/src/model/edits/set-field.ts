import { defineEdit } from '../../edit/edit.js';
import type { ServiceItem } from '../service-item.js';

/** The fields of an item that are set as a whole; its lists of elements have edits of their own. */
export type SettableField = 'name' | 'type' | 'department' | 'codes' | 'authority' | 'version' | 'applicants' | 'handling' | 'phones' | 'visits' | 'coverage';

/** Which field, and what it becomes: `{ field: 'name', value: '食品经营许可' }`. */
export type SetFieldArgs = { readonly [Field in SettableField]: { readonly field: Field; readonly value: ServiceItem[Field] } }[SettableField];

/** Sets one field of the item. Typing into one field is one step. */
export const setField = defineEdit<ServiceItem, SetFieldArgs>(
  'item/set-field',
  (draft, { field, value }) => {
    // The argument type ties each field to its value; the pair is split only here.
    (draft as Record<SettableField, unknown>)[field] = value;
    return undefined;
  },
  { joinKey: ({ field }) => field },
);
