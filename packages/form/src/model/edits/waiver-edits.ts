import { defineEdit, indexOfId, removed, type Waiver } from '@zhengwu/core';
import type { Form } from '../form.js';
import { refuse } from './refusals.js';

/** Waives a finding, with reason, person and last day; a former waiver of the same finding gives way. */
export const addWaiver = defineEdit<Form, { readonly waiver: Waiver }>('waiver/add', (draft, { waiver }) => {
  if (waiver.reason.trim() === '') return refuse('waiver/no-reason', {});
  if (waiver.by.trim() === '') return refuse('waiver/nobody', {});
  draft.waivers = draft.waivers.filter((each) => each.rule !== waiver.rule || each.part !== waiver.part || each.elementId !== waiver.elementId);
  draft.waivers.push(waiver);
  return undefined;
});

export const removeWaiver = defineEdit<Form, Pick<Waiver, 'id'>>('waiver/remove', (draft, { id }, form) => {
  const at = indexOfId(form.waivers, id);
  if (at < 0) return refuse('form/gone', { id });
  draft.waivers = removed(form.waivers, at);
  return undefined;
});
