import { defineEdit, indexOfId, removed, type Waiver } from '@zhengwu/core';
import type { Guide } from '../guide.js';
import { refuse } from './refusals.js';

/** Waives a finding, with reason, person and last day; a former waiver of the same finding gives way. */
export const addWaiver = defineEdit<Guide, { readonly waiver: Waiver }>('waiver/add', (draft, { waiver }) => {
  if (waiver.reason.trim() === '') return refuse('waiver/no-reason', {});
  if (waiver.by.trim() === '') return refuse('waiver/nobody', {});
  draft.waivers = draft.waivers.filter((each) => each.rule !== waiver.rule || each.part !== waiver.part || each.elementId !== waiver.elementId);
  draft.waivers.push(waiver);
  return undefined;
});

export const removeWaiver = defineEdit<Guide, Pick<Waiver, 'id'>>('waiver/remove', (draft, { id }, guide) => {
  const at = indexOfId(guide.waivers, id);
  if (at < 0) return refuse('guide/gone', { id });
  draft.waivers = removed(guide.waivers, at);
  return undefined;
});
