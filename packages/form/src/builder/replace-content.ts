import { defineEdit } from '@zhengwu/core';
import type { Form } from '../model/index.js';

/** Puts the content of another form in the place of what there is; identity, item and waivers stay. */
export const replaceContent = defineEdit<Form, { readonly form: Pick<Form, 'name' | 'settings' | 'schema'> }>('form-builder/replace-content', (draft, { form: { name, settings, schema } }) => {
  Object.assign(draft, { name, settings, schema });
  return undefined;
});
