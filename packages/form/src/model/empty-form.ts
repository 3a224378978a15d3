import { derivedId, type Id } from '@zhengwu/core';
import { FORM_FORMAT, FORM_VERSION, type Form } from './form.js';

/** A form with nothing in it yet. */
export function emptyForm(id: Id<'frm'>, name: string, itemId?: Id<'item'>): Form {
  return {
    format: FORM_FORMAT,
    formatVersion: FORM_VERSION,
    id,
    name,
    ...(itemId === undefined ? {} : { itemId }),
    settings: {},
    // The root is known by the form: two forms' roots never meet.
    schema: { 'x-id': derivedId('nod', id), type: 'object' },
    waivers: [],
  };
}
