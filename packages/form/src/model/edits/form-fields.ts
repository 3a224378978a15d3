import { defineEdit, PROTOTYPE_KEYS, type Id } from '@zhengwu/core';
import type { FormBinding } from '../binding.js';
import type { Form } from '../form.js';
import { scriptIn } from '../read-linkages.js';
import { refuse } from './refusals.js';
import { drafted, schemaEdit, withKey } from './schema-edit.js';

export const renameForm = defineEdit<Form, { readonly name: string }>(
  'form/rename',
  (draft, { name }) => {
    draft.name = name;
    return undefined;
  },
  { joinKey: () => '' },
);

/** Which item the form applies for. */
export const setItem = defineEdit<Form, { readonly itemId: Id<'item'> | null }>('form/set-item', (draft, { itemId }) => {
  if (itemId === null) delete draft.itemId;
  else draft.itemId = itemId;
  return undefined;
});

/** A setting of the form as a whole: `labelWidth`, `layout`, `colon`. Null takes it away. */
export const setSetting = defineEdit<Form, { readonly name: string; readonly value: unknown }>(
  'form/set-setting',
  (draft, { name, value }, form) => {
    if (name === '' || PROTOTYPE_KEYS.has(name)) return refuse('form/protected-name', { name });
    draft.settings = drafted(withKey(form.settings, name, value ?? undefined));
    return undefined;
  },
  { joinKey: ({ name }) => name },
);

/** The tables that the form is made for. An empty binding takes it away. */
export const setTables = schemaEdit<{ readonly binding: FormBinding | null }>('form/set-tables', (change, { binding }, form) => {
  if (binding !== null && scriptIn({ ...binding }) !== undefined) return refuse('form/no-script', {});
  change.set(change.index.root, withKey(form.schema, 'x-binding', binding === null || Object.keys(binding).length === 0 ? undefined : binding));
  return undefined;
});
