import { defineEdit } from '../../edit/edit.js';
import type { Waiver } from '../../finding/waiver.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Waives a finding, with reason, person and last day; a former waiver of the same finding gives way. */
export const addWaiver = defineEdit<ServiceItem, { readonly waiver: Waiver }>('waiver/add', (draft, { waiver }) => {
  if (waiver.reason.trim() === '') return refuse('waiver/no-reason', {});
  if (waiver.by.trim() === '') return refuse('waiver/nobody', {});
  draft.waivers = draft.waivers.filter((each) => each.rule !== waiver.rule || each.part !== waiver.part || each.elementId !== waiver.elementId);
  draft.waivers.push(waiver);
  return undefined;
});
