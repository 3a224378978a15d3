import { defineEdit, indexOfId } from '../../edit/edit.js';
import type { Id } from '../../id/id.js';
import type { ServiceItem } from '../service-item.js';
import { refuse } from './refusals.js';

/** Says whether a 特别程序 stops the clock. */
export const setClock = defineEdit<ServiceItem, { readonly id: Id<'pro'>; readonly stopsClock: boolean }>(
  'item/set-clock',
  (draft, { id, stopsClock }, item) => {
    const procedure = draft.limits.specialProcedures[indexOfId(item.limits.specialProcedures, id)];
    if (procedure === undefined) return refuse('item/gone', { id });
    procedure.stopsClock = stopsClock;
    return undefined;
  },
);
