import type { DocumentTrade } from '@zhengwu/ui';
import { createFormChecker } from '../check/form-checker.js';
import { addWaiver, removeWaiver } from '../model/edits/waiver-edits.js';
import { formEdits, indexForm, type Form, type FormContext } from '../model/index.js';

/** What the frame must know of a form. */
export const builderTrade: DocumentTrade<Form, FormContext> = {
  edits: formEdits,
  createChecker: createFormChecker,
  has: ({ schema }, id) => indexForm(schema).byId(id) !== undefined,
  waivers: { of: ({ waivers }) => waivers, add: addWaiver, remove: removeWaiver },
};
